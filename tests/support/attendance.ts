import type { InputOf } from '../../cloudfunctions/contract';
import { HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { publishActivity, tomorrow, VOLUNTEER, type Published } from './builders';
import type { CloudProcess, Person } from './local-cloud';

export const STATION = 'st-huaiyinli';
/** After the end, when what two people said is recorded. */
export const SETTLED_MS = 16 * MINUTE_MS;

/** A registered volunteer of the station. */
export async function volunteer(cloud: CloudProcess, openid: string): Promise<Person> {
  const person = cloud.person(openid);
  await person.call('identity.chooseStation', { unitId: STATION });
  await person.call('identity.registerVolunteer', VOLUNTEER);
  return person;
}

let services = 0;
/** Each at a time of its own: jobs that ran for one run again for the next. */
const nextStart = (): number => tomorrow() + (services += 1) * 6 * HOUR_MS;

/** An activity whose hours count, with these signed up. */
export async function publishService(
  staff: Person,
  members: readonly Person[],
  more: Parameters<typeof publishActivity>[2] = {},
): Promise<Published> {
  const activity = await publishActivity(staff, STATION, { countsHours: true, startAt: nextStart(), ...more });
  for (const member of members) await signUp(member, activity);
  return activity;
}

export const signUp = (member: Person, { activityId, startAt, endAt }: Published) =>
  member.call('activities.signUp', { activityId, startAt, endAt, people: 1 });

export const rosterOf = (staff: Person, { activityId }: Published) =>
  staff.call('attendance.showRoster', { activityId });

/** Reads the code that the leader's screen shows at this instant. */
export async function scan(
  member: Person,
  leader: Person,
  { activityId }: Published,
  side: 'in' | 'out',
): Promise<Awaited<ReturnType<typeof checkInAnswer>>> {
  const { payload } = await leader.call('attendance.showCode', { activityId });
  return checkInAnswer(member, { activityId, side, code: payload });
}

/** The attendance, or the code of the refusal. */
export async function checkInAnswer(member: Person, input: InputOf<'attendance.checkIn'>) {
  const { answer } = await member.ask('attendance.checkIn', input);
  return answer.ok ? { code: '', ...answer.data.attendance } : { code: answer.error.code, awaited: '', minutes: null };
}

export const tick = (cloud: CloudProcess) => cloud.fireTimer('jobs', 'tick');

/** Moves the clock to so long after the start. */
export const clockAt = (cloud: CloudProcess, { startAt }: Published, afterMs: number) =>
  cloud.setClock(startAt + afterMs);

/** Minutes recorded for somebody. */
export const minutesOf = async (person: Person): Promise<number> =>
  (await person.call('records.listMine', { cursor: null })).minutes;

/** In by the leader's code just before the start, out two hours after it, and so long after that all is recorded. */
export async function serve(cloud: CloudProcess, member: Person, leader: Person, activity: Published): Promise<void> {
  await clockAt(cloud, activity, -MINUTE_MS);
  await scan(member, leader, activity, 'in');
  await clockAt(cloud, activity, 2 * HOUR_MS);
  await scan(member, leader, activity, 'out');
  await clockAt(cloud, activity, 2 * HOUR_MS + SETTLED_MS);
  await tick(cloud);
}
