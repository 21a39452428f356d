import { startCloud, type CloudProcess } from '../support/local-cloud';
import { callFunction, FOREIGN_FUNCTIONS, sdkOn } from '../support/sdk';

let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startCloud({ args: ['--empty', '--functions', FOREIGN_FUNCTIONS] });
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

it('an instance answers one event at a time, and there are several', async () => {
  const calls = Array.from({ length: 40 }, (_, i) => callFunction(cloud, 'instance', {}, `oCaller${i}`));
  const answers = (await Promise.all(calls)) as { name: string; most: number; openid: string }[];
  expect(Math.max(...answers.map(({ most }) => most))).toBe(1);
  expect(new Set(answers.map(({ name }) => name)).size).toBeGreaterThan(1);
  expect(answers.map(({ openid }) => openid)).toEqual(answers.map((_, i) => `oCaller${i}`));
});

it('a call that takes too long ends with its instance, and the next one is answered', async () => {
  await expect(callFunction(cloud, 'slow', { forever: true })).rejects.toThrow('-504003');
  expect(await callFunction(cloud, 'slow', {})).toEqual({ ok: true });
});

it('an error inside a function reaches the caller as a failed call', async () => {
  await expect(callFunction(cloud, 'slow', null)).rejects.toThrow('-504002');
});

it('a result of more than 6 MB is refused', async () => {
  await expect(callFunction(cloud, 'sdk', { code: `return 'x'.repeat(7 * 1024 * 1024)` })).rejects.toThrow('-504002');
});

it('a function sees the cloud’s clock, in every way that JavaScript tells the time', async () => {
  const at = Date.parse('2030-01-02T03:04:05Z');
  await cloud.setClock(at);
  const told = (await sdkOn(() => cloud).value(
    `return [Date.now(), new Date().getTime(), new Date(5).getTime(), new Date(2020, 0, 1).getFullYear(), new Date() instanceof Date]`,
  )) as number[];
  expect(told.slice(0, 2).every((time) => Math.abs(time - at) < 60_000)).toBe(true);
  expect(told.slice(2)).toEqual([5, 2020, true]);
});

it('the group of a shared card is opened by the platform, at the top of the event only', async () => {
  const code = `return [args, event]`.replace('event', 'null');
  const card = { $cloudID: 'local-group:group-1' };
  const answer = (await callFunction(cloud, 'sdk', { code, args: card })) as { value: unknown[] };
  expect(answer.value[0]).toEqual({ cloudID: 'local-group:group-1', data: { opengid: 'group-1' } });
  const nested = (await callFunction(cloud, 'sdk', { code, args: { card } })) as { value: unknown[] };
  expect(nested.value[0]).toEqual({ card });
});

it('geo: near a point in order of distance, within a polygon, and as a stage', async () => {
  const answer = await sdkOn(() => cloud).value(
    `await db.createCollection('places');
     for (const [name, lng, lat] of [['east', 116.41, 39.9], ['here', 116.4, 39.9], ['far', 117.4, 39.9]])
       await db.collection('places').add({ data: { name, at: new db.Geo.Point(lng, lat) } });
     const near = _.geoNear({ geometry: new db.Geo.Point(116.4, 39.9), maxDistance: 5000 });
     const ring = [[116.3, 39.8], [116.405, 39.8], [116.405, 40], [116.3, 40], [116.3, 39.8]].map(([x, y]) => new db.Geo.Point(x, y));
     const inside = _.geoWithin({ geometry: new db.Geo.Polygon([new db.Geo.LineString(ring)]) });
     const names = async (at) => (await db.collection('places').where({ at }).get()).data.map((place) => place.name);
     const staged = await db.collection('places').aggregate()
       .geoNear({ distanceField: 'metres', spherical: true, near: new db.Geo.Point(116.4, 39.9), key: 'at' }).limit(2).end();
     return [await names(near), await names(inside), staged.list.map((place) => [place.name, Math.round(place.metres)])];`,
  );
  expect(answer).toEqual([
    ['here', 'east'],
    ['here'],
    [
      ['here', 0],
      ['east', 854],
    ],
  ]);
});
