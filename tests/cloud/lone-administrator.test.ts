import * as fc from 'fast-check';
import { contract, type ActionName } from '../../cloudfunctions/contract';
import { HOUR_MS, MINUTE_MS } from '../../miniprogram/shared/time';
import { clockAt, publishService, rosterOf, SETTLED_MS, signUp, STATION, tick, volunteer } from '../support/attendance';
import { WARD, type Published } from '../support/builders';
import { dumpOf, WITH_DUMP } from '../support/dump';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { soundInputs } from '../support/role-matrix';

/**
 * One person holds every role over a station: can they, alone, make an hour of service out of nothing? They may do
 * whatever the contract knows, in any order, for a volunteer who never came, for themselves and for those they act for.
 */
let cloud: CloudProcess;
let admin: Person;
let absent: Person;
let wardId: string;
let unitWardId: string;
beforeAll(async () => {
  cloud = await startCloud({ args: WITH_DUMP });
  admin = await volunteer(cloud, 'oDemoStation');
  absent = await volunteer(cloud, 'oNeverCame');
  wardId = (await admin.call('identity.addWard', WARD)).wardId;
  unitWardId = (await admin.call('identity.addUnitWard', { ...WARD, unitId: STATION, relation: 'staff' })).wardId;
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const recordsThere = async (): Promise<unknown[]> => (await dumpOf(cloud)).records ?? [];

/** A service with everybody on its list whom the administrator might invent hours for. */
async function prepare(): Promise<Published> {
  const activity = await publishService(admin, [absent, admin]);
  const { activityId, startAt, endAt } = activity;
  await admin.call('activities.signUp', { activityId, startAt, endAt, people: 1, wardId });
  const ward = { unitId: STATION, wardId: unitWardId, activityId, startAt, endAt, people: 1 };
  await admin.call('activities.signUpWard', ward);
  return activity;
}

const everybody = async (activity: Published) => (await rosterOf(admin, activity)).rows.map(({ userId }) => userId);

/** Everything that attendance knows, by the administrator alone; a refusal is an answer too. */
const ACTS = {
  rollIn: async (activity: Published) => roll(activity, 'in'),
  rollOut: async (activity: Published) => roll(activity, 'out'),
  scanOwn: async (activity: Published) => scanOwn(activity, 'in'),
  scanOwnOut: async (activity: Published) => scanOwn(activity, 'out'),
  phrase: async ({ activityId }: Published) => {
    const { phrase } = await admin.call('attendance.showCode', { activityId });
    await admin.ask('attendance.checkIn', { activityId, side: 'in', phrase });
    await admin.ask('attendance.checkIn', { activityId, side: 'out', phrase });
  },
  scanMyself: async ({ activityId }: Published) => {
    const { answer } = await admin.ask('attendance.showMyCode', { activityId });
    const code = answer.ok ? answer.data.payload : '';
    for (const side of ['in', 'out'] as const) await admin.ask('attendance.scanMember', { activityId, side, code });
  },
  agree: async ({ activityId }: Published) => {
    await admin.ask('attendance.agree', { activityId });
  },
  confirm: async (activity: Published) => {
    const items = (await everybody(activity)).map((userId) => ({ userId, outAt: activity.endAt }));
    await admin.ask('attendance.confirm', { activityId: activity.activityId, items });
  },
  undo: async (activity: Published) => {
    for (const userId of await everybody(activity)) {
      await admin.ask('attendance.undo', { activityId: activity.activityId, userId, side: 'in', why: 'slip' });
    }
  },
  release: async (activity: Published) => {
    const userIds = await everybody(activity);
    await admin.ask('attendance.release', { activityId: activity.activityId, userIds });
  },
  walkIn: async ({ activityId }: Published) => {
    const { payload } = await admin.call('attendance.showCode', { activityId });
    await admin.ask('attendance.checkIn', { activityId, side: 'in', code: payload, walkIn: true });
  },
} satisfies Record<string, (activity: Published) => Promise<void>>;
type Act = keyof typeof ACTS;

let marks = 0;
async function roll(activity: Published, side: 'in' | 'out'): Promise<void> {
  const { activityId, startAt, endAt } = activity;
  const at = side === 'in' ? startAt : endAt;
  for (const way of ['roll', 'arrival'] as const) {
    const all = (await everybody(activity)).map(
      (userId) => ({ userId, side, at, way, markId: `lone-${(marks += 1)}` }) as const,
    );
    if (all.length > 0) await admin.ask('attendance.callRoll', { activityId, marks: all });
  }
}

async function scanOwn({ activityId, startAt }: Published, side: 'in' | 'out'): Promise<void> {
  const { payload } = await admin.call('attendance.showCode', { activityId });
  await admin.ask('attendance.checkIn', { activityId, side, code: payload });
  await admin.ask('attendance.checkIn', { activityId, side, code: payload, scannedAt: startAt });
}

const AFTER_MS = [0, 20 * MINUTE_MS, 2 * HOUR_MS, 2 * HOUR_MS + SETTLED_MS] as const;

it('in any order and at any hour: no record', async () => {
  const names = Object.keys(ACTS) as Act[];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(AFTER_MS.length - 1)), { minLength: 4, maxLength: 14 }),
      async (plan) => {
        const activity = await prepare();
        const inTime = [...plan].sort(([, a], [, b]) => a - b);
        for (const [name, when] of inTime) {
          await clockAt(cloud, activity, AFTER_MS[when] ?? 0);
          await ACTS[name](activity);
        }
        await clockAt(cloud, activity, 3 * HOUR_MS);
        await tick(cloud);
        await cloud.setClock(null);
        expect(await recordsThere()).toEqual([]);
      },
    ),
    { numRuns: 15, seed: 20261124 },
  );
}, 240_000);

/** These end what the others would be tried on: they come last. */
const LAST: readonly ActionName[] = ['activities.cancel', 'activities.archive', 'privacy.erase'];
const commands = (Object.keys(contract) as ActionName[]).filter(
  (name) => contract[name].kind === 'command' && !LAST.includes(name),
);

it('the same acts with the member’s own part in them do make one: the test can fail', async () => {
  const activity = await publishService(admin, []);
  await signUp(absent, activity);
  const { activityId } = activity;
  await clockAt(cloud, activity, -MINUTE_MS);
  const { payload } = await admin.call('attendance.showCode', { activityId });
  await absent.call('attendance.checkIn', { activityId, side: 'in', code: payload });
  await clockAt(cloud, activity, 2 * HOUR_MS);
  await ACTS.rollOut(activity);
  await clockAt(cloud, activity, 2 * HOUR_MS + SETTLED_MS);
  await tick(cloud);
  expect(await recordsThere()).toMatchObject([{ minutes: 120 }]);
});

it('every command of the contract, before, during and after: no record', async () => {
  const activity = await prepare();
  const things = {
    activityId: activity.activityId,
    sessionId: 'none',
    roleId: 'none',
    invitationId: 'none',
    lessonId: 'none',
    postId: 'none',
    assignmentId: 'none',
  };
  for (const after of [-HOUR_MS, ...AFTER_MS]) {
    await clockAt(cloud, activity, after);
    for (const name of commands) await admin.ask(name, soundInputs[name](things as never));
    for (const act of Object.values(ACTS)) await act(activity);
    await tick(cloud);
  }
  for (const name of LAST) await admin.ask(name, soundInputs[name](things as never));
  await tick(cloud);
  // The one of the test above.
  expect(await recordsThere()).toHaveLength(1);
}, 240_000);
