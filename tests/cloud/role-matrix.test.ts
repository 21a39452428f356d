import { contract, type ActionName } from '../../cloudfunctions/contract';
import { COMMON_ERRORS } from '../../cloudfunctions/contract/action';
import {
  giveRole,
  lessonDraft,
  offerSession,
  publishActivity,
  publishRecruitment,
  publishRota,
} from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';
import { CALLERS, isDeclared, soundInputs, type CallerName, type Things } from '../support/role-matrix';

let cloud: CloudProcess;
let things: Things;
beforeAll(async () => {
  cloud = await startCloud();
  const street = cloud.person('oDemoStreet');
  const { activityId } = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli');
  const { sessionId } = await offerSession(cloud.person('oDemoStation'), 'st-huaiyinli');
  const { orderId } = await publishRecruitment(cloud.person('oDemoStation'), 'st-huaiyinli');
  const { rotaId } = await publishRota(cloud.person('oDemoStation'), 'st-huaiyinli');
  const { roleId } = await giveRole(street, cloud.person('oMatrixLeader'), { unitId: 'st-huaiyinli', role: 'leader' });
  const invitation = { unitId: 'st-huaiyinli', role: 'staff', note: '周建国', lastDay: null } as const;
  const { invitationId } = await street.call('roles.invite', invitation);
  const station = cloud.person('oDemoStation');
  const { lessonId } = await station.call('classroom.createLesson', { unitId: 'st-huaiyinli', draft: lessonDraft() });
  const talker = cloud.person('oMatrixTalker');
  await talker.call('identity.chooseStation', { unitId: 'st-huaiyinli' });
  const { post } = await talker.call('classroom.addPost', { lessonId: 'fraud-1', text: '学到了一招' });
  const task = { unitId: 'st-huaiyinli', ownerId: 'a30-1', targetIds: ['st-huaiyinli'], dueDay: '2099-01-01' };
  const { assignmentId } = await station.call('classroom.assign', task);
  things = {
    activityId,
    sessionId,
    orderId,
    rotaId,
    roleId,
    invitationId,
    lessonId,
    postId: post.postId,
    assignmentId,
  };
});
afterAll(() => cloud.dispose());

const actions = Object.keys(contract) as ActionName[];
const callers = Object.keys(CALLERS) as CallerName[];
/** Whoever asks for it is gone afterwards, so it comes last. */
const inOrder = [...actions.filter((action) => action !== 'privacy.erase'), 'privacy.erase' as const];

const codeOf = async (action: ActionName, who: CallerName): Promise<string> => {
  const { answer } = await cloud.person(CALLERS[who].openid).ask(action, soundInputs[action](things));
  // Whoever asks, no answer carries anybody's openid.
  expect(JSON.stringify(answer)).not.toMatch(/oDemo|oMatrix/);
  return answer.ok ? 'OK' : answer.error.code;
};

describe.each(inOrder)('%s', (action) => {
  it.each(callers)('by %s: allowed or refused as declared, with an error that it declares', async (who) => {
    const code = await codeOf(action, who);
    const isAllowed = isDeclared(contract[action].allow, CALLERS[who]);
    expect(code === 'FORBIDDEN' ? 'refused' : 'allowed').toBe(isAllowed ? 'allowed' : 'refused');
    expect(['OK', ...COMMON_ERRORS, ...contract[action].errors]).toContain(code);
    expect(code).not.toBe('INTERNAL');
  });
});
