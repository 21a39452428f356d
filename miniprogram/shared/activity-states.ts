import type { RoleId } from './roles';

/**
 * The standard workflow of an activity (《工作规程》 with its 活动流程图; domain S13): the one table that the server
 * keeps, the staff's page offers and the chart draws. Only decisions are states; what follows from the clock and from
 * the places left is in activity-phase.
 */
export const ACTIVITY_STATES = [
  { id: 'draft', name: '草稿', isOut: false },
  { id: 'submitted', name: '等发布', isOut: false },
  { id: 'returned', name: '退回改', isOut: false },
  { id: 'published', name: '已发布', isOut: true },
  { id: 'recorded', name: '已总结', isOut: true },
  { id: 'archived', name: '已归档', isOut: true },
  { id: 'cancelled', name: '已取消', isOut: true },
] as const satisfies readonly {
  readonly id: string;
  readonly name: string;
  /** residents can open it; what is not out is the staff's alone */
  readonly isOut: boolean;
}[];

export type ActivityState = (typeof ACTIVITY_STATES)[number]['id'];
export const ACTIVITY_STATE_IDS = ACTIVITY_STATES.map(({ id }) => id);

interface Move {
  readonly id: string;
  /** on its button */
  readonly name: string;
  readonly from: readonly ActivityState[];
  readonly to: ActivityState;
  /** held at the activity's unit or above it */
  readonly by: readonly RoleId[];
}

export const ACTIVITY_MOVES = [
  { id: 'submit', name: '提交', from: ['draft', 'returned'], to: 'submitted', by: ['staff', 'leader'] },
  { id: 'return', name: '退回', from: ['submitted'], to: 'returned', by: ['staff'] },
  { id: 'publish', name: '发布', from: ['draft', 'submitted', 'returned'], to: 'published', by: ['staff'] },
  { id: 'cancel', name: '取消', from: ['published'], to: 'cancelled', by: ['staff'] },
  // After the end: what came of it is written down, then it is put away.
  { id: 'record', name: '写总结', from: ['published'], to: 'recorded', by: ['staff', 'leader'] },
  { id: 'archive', name: '归档', from: ['recorded'], to: 'archived', by: ['staff'] },
] as const satisfies readonly Move[];

export type ActivityMove = (typeof ACTIVITY_MOVES)[number]['id'];

const MOVES: readonly (Move & { readonly id: ActivityMove })[] = ACTIVITY_MOVES;

export function moveOf(id: ActivityMove): Move {
  const move = MOVES.find((each) => each.id === id);
  if (!move) throw new Error(`no such move: ${id}`);
  return move;
}

/** Moves that lead out of a state, for who holds these roles there. */
export const movesFrom = (state: ActivityState, roles: readonly RoleId[]): ActivityMove[] =>
  MOVES.filter(({ from, by }) => from.includes(state) && by.some((role) => roles.includes(role))).map(({ id }) => id);

export const canMove = (id: ActivityMove, state: ActivityState): boolean => moveOf(id).from.includes(state);

export const stateName = (state: ActivityState): string => ACTIVITY_STATES.find(({ id }) => id === state)?.name ?? '';

export const isOut = (state: ActivityState): boolean =>
  ACTIVITY_STATES.some(({ id, isOut: out }) => id === state && out);

/** The way that an activity takes when nothing goes wrong, from the first to the last state. */
export const MAIN_WAY: readonly ActivityState[] = ['draft', 'submitted', 'published', 'recorded', 'archived'];
