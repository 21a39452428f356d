import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { FlowStep } from '../../../../components/wm-flow/wm-flow';
import { ACTIVITY_MOVES, MAIN_WAY, stateName, type ActivityState } from '../../../../shared/activity-states';
import { roleName, type RoleId } from '../../../../shared/roles';
import { momentLabel } from '../../../../shared/time';

type Managed = Pick<OutputOf<'activities.showManaged'>, 'state' | 'moves' | 'asOf'> & {
  draft: { startAt: number; endAt: number };
};

/** 活动流程图: the standard way of an activity with where it stands, from top to bottom (S13). */
export function chartOf({ state, moves, draft, asOf }: Managed): FlowStep[] {
  const reached = new Map(moves.map(({ to, at }) => [to, momentLabel(at, asOf)]));
  const at = (each: ActivityState): string => reached.get(each) ?? '';
  const isSide = state === 'returned' || state === 'cancelled';
  const place = MAIN_WAY.indexOf(state === 'returned' ? 'draft' : state === 'cancelled' ? 'published' : state);
  const step = (each: ActivityState): FlowStep => {
    const index = MAIN_WAY.indexOf(each);
    const isHere = !isSide && index === place;
    const stands = isHere && each !== 'archived' ? 'now' : index <= place && at(each) !== '' ? 'done' : 'next';
    return { title: stateName(each), note: noteOf(each), time: index <= place ? at(each) : '', state: stands, isHere };
  };
  const here = (): FlowStep => ({
    title: stateName(state),
    note: noteOf(state),
    time: at(state),
    state: state === 'cancelled' ? 'failed' : 'now',
    isHere: true,
  });
  // What was published straight from the draft never waited for it.
  const way = MAIN_WAY.filter((each) => each !== 'submitted' || place < 2 || at('submitted') !== '');
  const steps = way.flatMap((each) => {
    if (each === 'draft' && state === 'returned') return [step(each), here()];
    if (each === 'published') return [step(each), held(draft, asOf, state)];
    return [step(each)];
  });
  if (state !== 'cancelled') return steps;
  return [...steps.slice(0, steps.findIndex(({ title }) => title === stateName('published')) + 1), here()];
}

/** The day itself is no decision: it follows from the clock. */
function held({ startAt, endAt }: Managed['draft'], now: number, state: ActivityState): FlowStep {
  const isOut = state === 'published' || state === 'recorded' || state === 'archived';
  const stands = isOut && now >= endAt ? 'done' : 'next';
  return { title: '办活动', note: '到点签到，办完签退', time: momentLabel(startAt, now), state: stands };
}

/** What a state means for whoever looks at the chart; who brings it there is read off the table. */
const NOTES: Partial<Record<ActivityState, string>> = {
  returned: '，改好再提交',
  published: '，居民能看到、能报名',
  archived: '，不再改',
  cancelled: '，居民不用来了',
};

/** 工作人员发布，居民能看到、能报名 */
function noteOf(state: ActivityState): string {
  const moves = ACTIVITY_MOVES.filter(({ to }) => to === state);
  const [move] = moves;
  if (!move) return `${names(['leader', 'staff'])}写`;
  return `${names(moves.flatMap(({ by }) => [...by]))}${move.name}${NOTES[state] ?? ''}`;
}

const names = (roles: readonly RoleId[]): string => [...new Set(roles)].map(roleName).join('、');
