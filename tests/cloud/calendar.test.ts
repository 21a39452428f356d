import { DAY_MS, dayOf, HOUR_MS, instantOf } from '../../miniprogram/shared/time';
import { publishActivity } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { unindexedOf } from '../support/unindexed';

let cloud: CloudProcess;
let resident: Person;
beforeAll(async () => {
  cloud = await startCloud();
  resident = cloud.person('oDemoResident');
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

/** Three months ahead, where the demo district plans nothing. */
const month = dayOf(Date.now() + 100 * DAY_MS).slice(0, 7);
const dayIn = async (person: Person, day: string) =>
  (await person.call('activities.showMonth', { month: day.slice(0, 7) })).days.find((each) => each.day === day);
const publishOn = (openid: string, unitId: string, day: string) => {
  const startAt = instantOf(day, '23:30'); // ends on the next day, in Beijing: it is on where it starts
  return publishActivity(cloud.person(openid), unitId, { startAt, openAt: Date.now() - DAY_MS, stopAt: startAt });
};

it('names the days of a month, and leaves out those that have nothing', async () => {
  const { days, ...rest } = await resident.call('activities.showMonth', { month: '2025-05' });
  expect(rest).toMatchObject({ month: '2025-05', uncountedFrom: null });
  const named = days.map(({ day, names }) => `${day.slice(8)} ${names.map(({ name }) => name).join(' ')}`);
  expect(named).toEqual(['01 劳动节', '11 排队日', '22 让座日', '31 推动日 世界无烟日 端午节']);
});

it('counts what is to come at the caller’s station and above, by the day in Beijing', async () => {
  const day = `${month}-17`;
  await publishOn('oDemoStation', 'st-huaiyinli', day);
  await publishOn('oDemoStreet', 'in-shili', day);
  await publishOn('oDemoCenter', 'ct-shili', day);
  expect(await dayIn(resident, day)).toMatchObject({ activities: 3 });

  // Of a station below another street: what the district's center publishes is for them too.
  expect(await dayIn(cloud.person('oDemoVolunteer'), day)).toMatchObject({ activities: 1 });
  // Who has not chosen a station yet is shown what is on everywhere, as in the list.
  expect(await dayIn(cloud.person('oCalendarNowhere'), day)).toMatchObject({ activities: 3 });
});

it('counts as many as the list of that day shows', async () => {
  const today = dayOf(Date.now());
  const { days } = await resident.call('activities.showMonth', { month: today.slice(0, 7) });
  const busy = days.filter(({ activities }) => activities > 0);
  expect(busy.length).toBeGreaterThan(0);
  for (const { day, activities } of busy) {
    const { rows } = await resident.call('activities.list', { scope: 'station', platform: null, day, cursor: null });
    expect([day, rows.length]).toEqual([day, activities]);
  }
});

it('what has begun is counted no more; a month that is over has its names only', async () => {
  const day = `${month}-18`;
  const { startAt } = await publishOn('oDemoStation', 'st-huaiyinli', day);
  expect(await dayIn(resident, day)).toMatchObject({ activities: 1 });
  await cloud.setClock(startAt + HOUR_MS);
  // Not there at all, unless the 18th has a name that year.
  expect((await dayIn(resident, day))?.activities ?? 0).toBe(0);
});

it('refuses what is no month', async () => {
  for (const wrong of ['2026-13', '2026-00', '2026-1', '1999-12', '2026-11-11']) {
    expect(await resident.refusal('activities.showMonth', { month: wrong })).toBe('BAD_INPUT');
  }
});

it('asks nothing that no index serves', async () => {
  expect(await unindexedOf(cloud)).toEqual([]);
});
