import { contract, type ActionName, type InputOf } from '../../cloudfunctions/contract';
import { activityDraft, publishActivity } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';

/** Who calls, seen from 槐荫里 station (st-huaiyinli), whose things the inputs below name. */
const CALLERS = {
  'a new resident': 'oMatrixNew',
  resident: 'oDemoResident',
  volunteer: 'oDemoVolunteer',
  leader: 'oDemoLeader',
  'staff of the station': 'oDemoStation',
  'staff of a sibling station': 'oDemoNeighbor',
  'staff of the street above': 'oDemoStreet',
  'staff of the center': 'oDemoCenter',
  auditor: 'oDemoAuditor',
  contact: 'oDemoEnterprise',
} as const;
type CallerName = keyof typeof CALLERS;

const STAFF_REACHING: readonly CallerName[] = [
  'staff of the station',
  'staff of the street above',
  'staff of the center',
];

let cloud: CloudProcess;
let activityId: string;
beforeAll(async () => {
  cloud = await startCloud();
  ({ activityId } = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli'));
});
afterAll(() => cloud.dispose());

/** A sound input for every action: an action missing here fails the test, so none goes unexamined. */
const inputs: { [Name in ActionName]: () => InputOf<Name> } = {
  'home.show': () => ({}),
  'identity.showMe': () => ({}),
  'identity.chooseStation': () => ({ unitId: 'st-huaiyinli' }),
  'identity.setElder': () => ({ isElder: false }),
  'units.listStations': () => ({}),
  'classroom.showRegulation': () => ({ regulationId: 'beijing-civility' }),
  'activities.list': () => ({ scope: 'district', platform: null, day: null, cursor: null }),
  'activities.listMine': () => ({ when: 'coming' }),
  'activities.show': () => ({ activityId }),
  'activities.signUp': () => ({ activityId, startAt: 1, endAt: 2, people: 1 }),
  'activities.cancelSignUp': () => ({ activityId }),
  'activities.listManaged': () => ({ unitId: 'st-huaiyinli', state: null }),
  'activities.showManaged': () => ({ activityId }),
  'activities.create': () => ({ unitId: 'st-huaiyinli', draft: activityDraft() }),
  'activities.update': () => ({ activityId, version: 1, draft: activityDraft() }),
  'activities.publish': () => ({ activityId, version: 1 }),
};

const actions = Object.keys(contract) as ActionName[];
const rows = actions.flatMap((action) => (Object.keys(CALLERS) as CallerName[]).map((who) => ({ action, who })));

it.each(rows)('$action by $who', async ({ action, who }) => {
  const { allow } = contract[action];
  const isAllowed = allow.who === 'resident' || STAFF_REACHING.includes(who);
  const { answer } = await cloud.person(CALLERS[who]).ask(action, inputs[action]());
  const code = answer.ok ? 'OK' : answer.error.code;
  if (isAllowed) expect(code).not.toBe('FORBIDDEN');
  else expect(code).toBe('FORBIDDEN');
  // Whatever is refused, nothing of the inside comes out.
  expect(code).not.toBe('INTERNAL');
});

it('an action answers only the errors that it declares', async () => {
  const common = ['BAD_REQUEST', 'UNKNOWN_ACTION', 'BAD_INPUT', 'NO_CALLER', 'FORBIDDEN', 'BUSY'];
  for (const action of actions) {
    for (const openid of Object.values(CALLERS)) {
      const { answer } = await cloud.person(openid).ask(action, inputs[action]());
      if (!answer.ok) expect([...common, ...contract[action].errors]).toContain(answer.error.code);
    }
  }
});

it('an object that does not exist is not told from one that is not yours to those without a role', async () => {
  const resident = cloud.person('oDemoResident');
  expect(await resident.refusal('activities.showManaged', { activityId: 'no-such-activity' })).toBe('FORBIDDEN');
  const staff = cloud.person('oDemoStation');
  expect(await staff.refusal('activities.showManaged', { activityId: 'no-such-activity' })).toBe('NOT_FOUND');
});

it('no answer carries an openid', async () => {
  for (const action of actions) {
    const { answer } = await cloud.person('oDemoStation').ask(action, inputs[action]());
    expect(JSON.stringify(answer)).not.toMatch(/oDemo|oMatrix/);
  }
});
