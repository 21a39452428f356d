import type { InputOf } from '../../cloudfunctions/contract';
import type { UserRow, VolunteerRow } from '../../cloudfunctions/modules/identity';
import { idOf } from '../../cloudfunctions/kernel/ids';
import type { CloudProcess, Person } from './local-cloud';
import { sdkOn } from './sdk';

export interface Member {
  person: Person;
  userId: string;
}

/** A function takes so much in one event, and adds so many at a time. */
const CHUNK = 200;

/**
 * Registered volunteers by the hundred, put straight into the database: a crowd that registers one by one would take
 * longer than what it is there for. The cloud has to run with `--functions FOREIGN_FUNCTIONS`.
 */
export async function manyVolunteers(cloud: CloudProcess, name: string, count: number): Promise<Member[]> {
  const members = Array.from({ length: count }, (_, i) => ({
    person: cloud.person(`o${name}${i}`),
    userId: `user-${name}-${i}`,
  }));
  for (let from = 0; from < count; from += CHUNK) {
    const chunk = members.slice(from, from + CHUNK);
    await add(cloud, 'users', chunk.map(toUser));
    await add(cloud, 'volunteers', chunk.map(toVolunteer));
  }
  return members;
}

const add = (cloud: CloudProcess, collection: string, rows: readonly unknown[]) =>
  sdkOn(() => cloud).value('await Promise.all(args.rows.map((data) => db.collection(args.collection).add({ data })))', {
    collection,
    rows,
  });

const STATION = 'st-huaiyinli';
const SINCE = Date.UTC(2026, 0, 1);

const toUser = ({ person: { openid }, userId }: Member): UserRow => ({
  _id: idOf('user', openid),
  v: 1,
  openid,
  userId,
  stationId: STATION,
  isElder: false,
  volunteerSince: SINCE,
  actorKind: '',
  actorId: '',
  busy: [],
  applied: [],
  createdAt: SINCE,
  todo: '',
  todoAt: 0,
});

const toVolunteer = ({ userId }: Member): VolunteerRow => ({
  _id: userId,
  v: 1,
  unitId: STATION,
  skills: [],
  freeTimes: [],
  since: SINCE,
});

/** Every document of a collection that fits, as it is stored. */
export async function documentsOf<Row>(cloud: CloudProcess, collection: string, where: object): Promise<Row[]> {
  const page = 1000;
  const found: Row[] = [];
  for (let skip = 0; ; skip += page) {
    const code =
      'return (await db.collection(args.collection).where(args.where).skip(args.skip).limit(1000).get()).data';
    const rows = (await sdkOn(() => cloud).value(code, { collection, where, skip })) as Row[];
    found.push(...rows);
    if (rows.length < page) return found;
  }
}

const TRIES_MAX = 500;

/**
 * As services/call does it on the phone: the same request until the cloud is not too busy. The tests do not wait in
 * between; a soak waits up to twice `pauseMs`.
 */
export async function answerPatiently(
  person: Person,
  input: InputOf<'recruitment.answer'>,
  requestId: string,
  pauseMs = 0,
) {
  for (let attempt = 0; attempt < TRIES_MAX; attempt += 1) {
    if (attempt > 0 && pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs * 2 * Math.random()));
    const answered = await person.ask('recruitment.answer', input, requestId).catch(() => null);
    if (!answered) continue;
    const { answer } = answered;
    if (answer.ok) return answer.data.results;
    if (answer.error.code !== 'BUSY' && answer.error.code !== 'INTERNAL') throw new Error(answer.error.code);
  }
  throw new Error(`${requestId}: never got through`);
}
