import { giveRole, offerSession, publishActivity, publishRecruitment, publishRota, VOLUNTEER, WARD } from './builders';
import type { CloudProcess } from './local-cloud';

/** What belongs to somebody else than the one who asks. */
export interface Foreign {
  activityId: string;
  /** of the same station; ordered by a resident and by an enterprise */
  sessionId: string;
  startAt: number;
  endAt: number;
  /** the resident's own ward */
  theirWard: string;
  /** of the sibling station */
  siblingWard: string;
  /** said by the resident */
  theirPost: string;
  /** of the sibling station to itself */
  siblingAssignment: string;
  /** held by the street's staff */
  theirRole: string;
  /** registered at another station */
  theirVolunteer: string;
  /** of the same station and of the sibling one, with a cell of it */
  orderId: string;
  siblingOrder: string;
  siblingCell: string;
  rotaId: string;
  /** reported from that cell */
  siblingIncident: string;
}

export async function makeForeign(cloud: CloudProcess): Promise<Foreign> {
  const activity = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli');
  const { wardId: theirWard } = await cloud.person('oDemoResident').call('identity.addWard', WARD);
  const neighbor = cloud.person('oDemoNeighbor');
  const { wardId: siblingWard } = await neighbor.call('identity.addUnitWard', { ...WARD, unitId: 'st-geshaoxiang' });
  const given = { unitId: 'st-huaiyinli', role: 'leader' } as const;
  const { roleId: theirRole } = await giveRole(cloud.person('oDemoStreet'), cloud.person('oSomeLeader'), given);
  const all = { unitId: 'ct-shili', phone: null, cursor: null };
  const { rows } = await cloud.person('oDemoCenter').call('identity.listVolunteers', all);
  const theirVolunteer = rows.find(({ unitName }) => !unitName.includes('槐荫里'))?.userId ?? '';
  const said = { lessonId: 'fraud-1', text: '学到了一招' };
  const { post } = await cloud.person('oDemoResident').call('classroom.addPost', said);
  const task = { unitId: 'st-geshaoxiang', ownerId: 'a30-1', targetIds: ['st-geshaoxiang'], dueDay: '2099-01-01' };
  const { assignmentId: siblingAssignment } = await neighbor.call('classroom.assign', task);
  const classroom = { theirPost: post.postId, siblingAssignment };
  const session = await offerSession(cloud.person('oDemoStation'), 'st-huaiyinli');
  const { sessionId } = session;
  await cloud.person('oDemoResident').call('live.order', session);
  await cloud.person('oDemoEnterprise').call('live.orderForUnit', { ...session, unitId: 'en-kuaisong', people: 8 });
  const { orderId } = await publishRecruitment(cloud.person('oDemoStation'), 'st-huaiyinli');
  const { orderId: siblingOrder } = await publishRecruitment(neighbor, 'st-geshaoxiang');
  const { rotaId } = await publishRota(cloud.person('oDemoStation'), 'st-huaiyinli');
  const siblingIncident = await reportAt(cloud, `${siblingOrder}_0_0_0`);
  const recruitment = { rotaId, orderId, siblingOrder, siblingCell: `${siblingOrder}_0_0_0`, siblingIncident };
  return { ...activity, ...classroom, ...recruitment, sessionId, theirWard, siblingWard, theirRole, theirVolunteer };
}

/** By somebody whose shift it is, when it has begun. */
async function reportAt(cloud: CloudProcess, cellId: string): Promise<string> {
  const reporter = cloud.person('oReports');
  await reporter.call('identity.chooseStation', { unitId: 'st-geshaoxiang' });
  await reporter.call('identity.registerVolunteer', VOLUNTEER);
  const { shifts } = await reporter.call('recruitment.show', { orderId: cellId.split('_')[0] ?? '' });
  const [{ startAt, endAt }] = shifts as [(typeof shifts)[number]];
  await reporter.call('recruitment.answer', { picks: [{ cellId, startAt, endAt }], standby: false });
  await cloud.setClock(startAt);
  const said = { cellId, kind: 'other' as const, text: '围挡倒了', photos: [] };
  const { incident } = await reporter.call('recruitment.reportIncident', said);
  await cloud.setClock(null);
  return incident.incidentId;
}
