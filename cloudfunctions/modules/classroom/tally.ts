import { applyOnce } from '../../kernel/apply-once';
import { to } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { assignmentParts, assignmentsFor, tallies, type TallyRow } from './assignments.repository';

export interface Learner {
  userId: string;
  /** '' for somebody of no station: counted nowhere */
  stationId: string;
}

type Count = 'opened' | 'done' | 'reached';

/** Where somebody was counted first is where they stay counted: changing stations does not count them twice. */
async function stationFor(assignmentId: string, { userId, stationId }: Learner): Promise<string> {
  if (stationId === '') return '';
  const _id = `${assignmentId}_${userId}`;
  if (await assignmentParts.insert({ _id, v: 1, userId, stationId })) return stationId;
  return (await assignmentParts.get(_id))?.stationId ?? stationId;
}

/** One more in a station's number, once a person. The operation is a hash, so that the number keeps nobody. */
async function count(assignmentId: string, stationId: string, { userId, what }: { userId: string; what: Count }) {
  const _id = `${assignmentId}_${stationId}`;
  const blank: TallyRow = { _id, v: 1, assignmentId, stationId, opened: 0, done: 0, reached: 0, applied: [] };
  await tallies.insert(blank);
  await applyOnce(tallies, { _id }, idOf('tally', assignmentId, userId, what), {
    where: {},
    change: { [what]: to.inc(1) },
  });
}

/** @param fromUnitId the station whose card led here; '' for none */
export async function tallyOpened(assignmentId: string, learner: Learner, fromUnitId: string): Promise<void> {
  const { userId } = learner;
  const stationId = await stationFor(assignmentId, learner);
  if (stationId !== '') await count(assignmentId, stationId, { userId, what: 'opened' });
  if (fromUnitId !== '') await count(assignmentId, fromUnitId, { userId, what: 'reached' });
}

export async function tallyDone(assignmentId: string, learner: Learner): Promise<void> {
  const stationId = await stationFor(assignmentId, learner);
  if (stationId === '') return;
  await count(assignmentId, stationId, { userId: learner.userId, what: 'opened' });
  await count(assignmentId, stationId, { userId: learner.userId, what: 'done' });
}

/** Somebody came to the end of something: counted in every assignment that asks for it and reaches them. */
export async function tallyAll(ownerId: string, learner: Learner, path: readonly string[]): Promise<void> {
  for (const row of await assignmentsFor(path)) if (row.ownerId === ownerId) await tallyDone(row._id, learner);
}
