import { contract, type ActionName, type InputOf } from '../../cloudfunctions/contract';
import { makeForeign, type Foreign } from '../support/foreign';
import { OPEN_TO_ALL } from '../support/open-to-all';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import * as z from 'zod';

let cloud: CloudProcess;
let foreign: Foreign;
beforeAll(async () => {
  cloud = await startCloud();
  foreign = await makeForeign(cloud);
});
afterAll(() => cloud.dispose());

type Case<Name extends ActionName> = readonly [
  who: string,
  field: string,
  input: (foreign: Foreign) => InputOf<Name>,
  code: string,
];
type Cases = { [Name in ActionName]?: readonly Case<Name>[] };

const unitId = 'st-huaiyinli';
const ALWAYS = { fromDay: '2026-01-01', toDay: '2099-12-31' };
const NEVER = { fromDay: '2026-01-01', toDay: '2026-01-02' };
/** Fields that name something which is not the caller's, action by action, and what comes of it. */
const CASES: Cases = {
  'recruitment.changeNeed': [
    [
      'oDemoStation',
      'cellId',
      ({ orderId, siblingCell: cellId }) => ({ orderId, cellId, seen: 2, need: 3 }),
      'NOT_FOUND',
    ],
  ],
  // A volunteer of another station, and somebody who is on no list of this rota.
  'rotas.ask': [
    [
      'oDemoStation',
      'userId',
      ({ rotaId, theirVolunteer: userId }) => ({ rotaId, slot: 0, userId, ...ALWAYS }),
      'NOT_OUR_VOLUNTEER',
    ],
  ],
  'rotas.drop': [
    [
      'oDemoStation',
      'userId',
      ({ rotaId, theirVolunteer: userId }) => ({ rotaId, slot: 0, userId, ...NEVER }),
      'ROTA_NO_DAYS',
    ],
  ],
  'attendance.takeBackNoShow': [
    [
      'oDemoStation',
      'userId',
      ({ orderId, theirVolunteer: userId }) => ({ activityId: `${orderId}_0_0`, userId }),
      'NO_SHOW_NONE',
    ],
  ],
  'recruitment.closeIncident': [
    [
      'oDemoStation',
      'incidentId',
      ({ orderId, siblingIncident: incidentId }) => ({ orderId, incidentId, note: '扶起来了' }),
      'NOT_FOUND',
    ],
  ],
  'identity.removeWard': [['oDemoVolunteer', 'wardId', ({ theirWard: wardId }) => ({ wardId }), 'NOT_ACTING_FOR']],
  'identity.removeUnitWard': [
    ['oDemoStation', 'wardId', ({ siblingWard: wardId }) => ({ unitId, wardId }), 'NOT_ACTING_FOR'],
    ['oDemoStation', 'wardId', ({ theirWard: wardId }) => ({ unitId, wardId }), 'NOT_ACTING_FOR'],
  ],
  'identity.showVolunteer': [
    ['oDemoStation', 'userId', ({ theirVolunteer: userId }) => ({ unitId, userId }), 'NOT_FOUND'],
  ],
  'roles.resign': [['oDemoStation', 'roleId', ({ theirRole: roleId }) => ({ roleId }), 'NOT_FOUND']],
  'classroom.removePost': [['oDemoVolunteer', 'postId', ({ theirPost: postId }) => ({ postId }), 'NOT_FOUND']],
  'classroom.showAssignment': [
    ['oDemoStation', 'assignmentId', ({ siblingAssignment: assignmentId }) => ({ unitId, assignmentId }), 'NOT_FOUND'],
  ],
  'activities.listMine': [
    ['oDemoVolunteer', 'wardId', ({ theirWard: wardId }) => ({ when: 'coming', wardId }), 'NOT_ACTING_FOR'],
  ],
  'activities.signUp': [
    [
      'oDemoVolunteer',
      'wardId',
      ({ activityId, startAt, endAt, theirWard: wardId }) => ({ activityId, startAt, endAt, people: 1, wardId }),
      'NOT_ACTING_FOR',
    ],
  ],
  'activities.wait': [
    [
      'oDemoVolunteer',
      'wardId',
      ({ activityId, startAt, endAt, theirWard: wardId }) => ({ activityId, startAt, endAt, people: 1, wardId }),
      'NOT_ACTING_FOR',
    ],
  ],
  'activities.reconfirm': [
    [
      'oDemoVolunteer',
      'wardId',
      ({ activityId, startAt, endAt, theirWard: wardId }) => ({ activityId, startAt, endAt, wardId }),
      'NOT_ACTING_FOR',
    ],
  ],
  'activities.reconfirmWard': [
    [
      'oDemoStation',
      'wardId',
      ({ activityId, startAt, endAt, siblingWard: wardId }) => ({ unitId, wardId, activityId, startAt, endAt }),
      'NOT_ACTING_FOR',
    ],
  ],
  'activities.acceptOffer': [
    ['oDemoVolunteer', 'wardId', ({ activityId, theirWard: wardId }) => ({ activityId, wardId }), 'NOT_ACTING_FOR'],
  ],
  'activities.cancelSignUp': [
    ['oDemoVolunteer', 'wardId', ({ activityId, theirWard: wardId }) => ({ activityId, wardId }), 'NOT_ACTING_FOR'],
  ],
  'activities.showSlip': [
    ['oDemoVolunteer', 'wardId', ({ activityId, theirWard: wardId }) => ({ activityId, wardId }), 'NOT_ACTING_FOR'],
  ],
  'activities.signUpWard': [
    [
      'oDemoStation',
      'wardId',
      ({ activityId, startAt, endAt, theirWard: wardId }) => ({
        unitId,
        wardId,
        activityId,
        startAt,
        endAt,
        people: 1,
      }),
      'NOT_ACTING_FOR',
    ],
  ],
  'activities.waitWard': [
    [
      'oDemoStation',
      'wardId',
      ({ activityId, startAt, endAt, siblingWard: wardId }) => ({
        unitId,
        wardId,
        activityId,
        startAt,
        endAt,
        people: 1,
      }),
      'NOT_ACTING_FOR',
    ],
  ],
  'activities.acceptWardOffer': [
    [
      'oDemoStation',
      'wardId',
      ({ activityId, startAt, endAt, siblingWard: wardId }) => ({ unitId, wardId, activityId, startAt, endAt }),
      'NOT_ACTING_FOR',
    ],
  ],
  // Whoever may order for one unit cancels nothing of another's, and nothing of a person's.
  'live.cancelUnitOrder': [['oDemoStation', 'sessionId', ({ sessionId }) => ({ unitId, sessionId }), 'NOT_ORDERED']],
  'live.cancelOrder': [['oDemoEnterprise', 'sessionId', ({ sessionId }) => ({ sessionId }), 'NOT_ORDERED']],
  'live.setReplay': [
    ['oDemoStation', 'lessonId', ({ sessionId }) => ({ sessionId, lessonId: 'no-such-lesson' }), 'NOT_FOUND'],
  ],
  // Somebody who is not on the list of the activity that the caller leads.
  'attendance.showContact': [
    ['oDemoStation', 'userId', ({ activityId, theirVolunteer: userId }) => ({ activityId, userId }), 'NOT_ON_LIST'],
  ],
  // Somebody who did not answer this order, and a cell of another one.
  'recruitment.showContact': [
    [
      'oDemoStation',
      'userId',
      ({ orderId, theirVolunteer: userId }) => ({ orderId, cellId: `${orderId}_0_0_0`, userId }),
      'NOT_ON_LIST',
    ],
    [
      'oDemoStation',
      'cellId',
      ({ orderId, siblingOrder, theirVolunteer: userId }) => ({ orderId, cellId: `${siblingOrder}_0_0_0`, userId }),
      'NOT_ON_LIST',
    ],
  ],
  'attendance.undo': [
    [
      'oDemoStation',
      'userId',
      ({ activityId, theirVolunteer: userId }) => ({ activityId, userId, side: 'in', why: 'slip' }),
      'NOT_ON_LIST',
    ],
  ],
  'records.askCorrection': [
    [
      'oDemoVolunteer',
      'recordId',
      () => ({ recordId: 'nosuchrecord', minutes: 60, reason: '少记了半个小时' }),
      'NOT_FOUND',
    ],
  ],
  'records.decideCorrection': [
    [
      'oDemoStation',
      'correctionId',
      () => ({ unitId, correctionId: 'nosuchcorrection', decision: 'granted', note: '' }),
      'NOT_FOUND',
    ],
  ],
  'activities.cancelWard': [
    [
      'oDemoStation',
      'wardId',
      ({ activityId, siblingWard: wardId }) => ({ unitId, wardId, activityId }),
      'NOT_ACTING_FOR',
    ],
  ],
  'activities.showUnitSlip': [
    [
      'oDemoStation',
      'wardId',
      ({ activityId, siblingWard: wardId }) => ({ unitId, wardId, activityId }),
      'NOT_ACTING_FOR',
    ],
  ],
};

const actions = Object.keys(contract) as ActionName[];
const idFieldsOf = (action: ActionName): string[] => {
  const { input } = contract[action] as { input: z.ZodType };
  return input instanceof z.ZodObject ? Object.keys(input.shape).filter((field) => field.endsWith('Id')) : [];
};

it.each(actions)('%s: every id that it takes is guarded by its permission, open to all, or tried below', (action) => {
  const { allow } = contract[action];
  const guarded = allow.who === 'role' ? [allow.of.field, ...(allow.and ? [allow.and.field] : [])] : [];
  const tried = (CASES[action] ?? []).map(([, field]) => field);
  const known = [...guarded, ...tried, ...(OPEN_TO_ALL[action] ?? [])];
  expect(idFieldsOf(action).filter((field) => !known.includes(field))).toEqual([]);
});

const rows = Object.entries(CASES).flatMap(([action, cases]) =>
  (cases as readonly Case<ActionName>[]).map(([who, field, input, code]) => ({
    action: action as ActionName,
    who,
    field,
    input,
    code,
  })),
);
it.each(rows)("$action by $who with somebody else's $field: $code", async ({ action, who, input, code }) => {
  expect(await cloud.person(who).refusal(action, input(foreign))).toBe(code);
});

it('an object that does not exist is not told from one that is not yours to those without a role', async () => {
  const resident = cloud.person('oDemoResident');
  expect(await resident.refusal('activities.showManaged', { activityId: 'no-such-activity' })).toBe('FORBIDDEN');
  const staff = cloud.person('oDemoStation');
  expect(await staff.refusal('activities.showManaged', { activityId: 'no-such-activity' })).toBe('NOT_FOUND');
});
