import { moveOf, type ActivityMove, type ActivityState } from '../../../miniprogram/shared/activity-states';
import { ROLES, type RoleId } from '../../../miniprogram/shared/roles';
import type { InputOf } from '../../contract';
import { checkText } from '../../kernel/content-check';
import type { Change, Where } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import type { Context } from '../../kernel/router';
import { reaches, rolesOf } from '../roles';
import { activities, type ActivityRow } from './activities.repository';

/** Names one request of one person: the same request arriving again is known by it. */
export const editId = ({ caller, requestId }: Context): string => idOf('activity', caller.userId, requestId);

export async function mustGet(activityId: string): Promise<ActivityRow> {
  const row = await activities.get(activityId);
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}

/** One edit on top of the version that the person saw. */
export async function save(where: Where<ActivityRow>, change: Change<ActivityRow>, version: number) {
  if (!(await activities.change({ ...where, version }, { ...change, version: version + 1 }))) {
    throw new AppError('VERSION_CONFLICT');
  }
  return { version: version + 1 };
}

/** Says that a move is not open from where the activity stands. */
export function mustBeOpen(move: ActivityMove, state: ActivityState): void {
  if (moveOf(move).from.includes(state)) return;
  throw new AppError(state === 'cancelled' ? 'ACTIVITY_CANCELLED' : 'ACTIVITY_STATE');
}

type Words = InputOf<'activities.create'>['draft'];

/** Everything in it that somebody else will read. */
export function checkWords({ caller }: Context, words: Words): Promise<void> {
  const { title, summary, placeName, address, access, bring, risk, cost, suits, contactName } = words;
  const asked = (words.form ?? []).flatMap(({ label, options }) => [label, ...options]);
  const said = [title, summary, placeName, address, access, bring, risk, cost, suits, contactName];
  return checkText(caller.openid, [...said, ...asked]);
}

/** Roles of the caller that count at an activity. */
export async function rolesHere({ caller, path, now }: Context, activityId: string): Promise<RoleId[]> {
  const held = await rolesOf(caller.userId, now);
  return ROLES.map(({ id }) => id).filter((role) => reaches(held, [role], path, activityId));
}

/** What a leader may still write: what is handed in, and what is out, is the staff's. */
const LEADER_WRITES: readonly ActivityState[] = ['draft', 'returned'];
/** What came of it is on record: it is not rewritten any more. */
const DONE: readonly ActivityState[] = ['recorded', 'archived', 'cancelled'];

export const canEdit = (state: ActivityState, roles: readonly RoleId[]): boolean =>
  roles.includes('staff') ? !DONE.includes(state) : roles.includes('leader') && LEADER_WRITES.includes(state);

/** @throws ACTIVITY_CANCELLED, ACTIVITY_STATE, FORBIDDEN */
export async function mustEdit(context: Context, { _id, state }: ActivityRow): Promise<void> {
  if (state === 'cancelled') throw new AppError('ACTIVITY_CANCELLED');
  if (DONE.includes(state)) throw new AppError('ACTIVITY_STATE');
  if (LEADER_WRITES.includes(state)) return;
  if (!canEdit(state, await rolesHere(context, _id))) {
    throw new AppError('FORBIDDEN', { message: '已经交上去了，要改请告诉站里的工作人员' });
  }
}
