import type { OutputOf } from '../../../cloudfunctions/contract';
import { neededOf, phaseOf, type LivePhase } from '../../shared/live-phase';
import { clockOf, daysBetween, momentLabel, partsOf, WEEKDAYS } from '../../shared/time';
import type { Tag } from '../wm-activity-row/activity-view';

export type SessionData = OutputOf<'live.listManaged'>['rows'][number];

/** What a row shows, worked out once, so that the template only prints. */
export interface SessionView {
  sessionId: string;
  title: string;
  /** on the plate */
  day: string;
  weekday: string;
  tone: 'norm' | 'plain';
  /** '19:30 – 20:30 · 叶老师' */
  line: string;
  tags: Tag[];
  /** bricks while it collects; need 0: none */
  need: number;
  have: number;
  /** '已点 17 / 20 人' */
  count: string;
  /** '点课到 明天 19:30' */
  deadline: string;
  label: string;
}

/** Where a session stands, in a word and a tone; the number of those still needed is in it. */
export const PHASE_WORDS: Record<LivePhase, (needed: number) => Tag> = {
  collecting: (needed) => ({ text: `还差 ${needed} 人开课`, tone: 'blue' }),
  scheduled: () => ({ text: '凑够了，准时开课', tone: 'green' }),
  live: () => ({ text: '正在直播', tone: 'blue' }),
  over: () => ({ text: '讲完了', tone: '' }),
  lapsed: () => ({ text: '没凑够人，不开', tone: '' }),
  cancelled: () => ({ text: '已取消', tone: 'red' }),
};

export function toSessionView(session: SessionData, now: number, mine: readonly Tag[] = []): SessionView {
  const phase = phaseOf(session, now);
  const isCollecting = phase === 'collecting';
  const { startAt, endAt, taken, takersMin, lecturer, title } = session;
  const { day, weekday, prefix } = plateOf(startAt, now);
  const tags = [...mine, PHASE_WORDS[phase](neededOf(session))];
  if (phase === 'over' && session.hasReplay) tags.push({ text: '有回放', tone: 'blue' });
  const count = isCollecting || phase === 'lapsed' ? `已点 ${taken} / ${takersMin} 人` : `${taken} 人点了`;
  return {
    sessionId: session.sessionId,
    title,
    day,
    weekday,
    tone: isCollecting || phase === 'scheduled' || phase === 'live' ? 'norm' : 'plain',
    line: `${prefix}${clockOf(startAt)} – ${clockOf(endAt)} · ${lecturer}`,
    tags,
    need: isCollecting ? takersMin : 0,
    have: Math.min(taken, takersMin),
    count,
    deadline: isCollecting ? `点课到 ${momentLabel(session.orderUntil, now)}` : '',
    label: [title, momentLabel(startAt, now), `${lecturer}讲`, ...tags.map(({ text }) => text), count].join('，'),
  };
}

/** A bare "6" in November would be read as a day of this November, so another month is said. */
function plateOf(at: number, now: number): { day: string; weekday: string; prefix: string } {
  const { year, month, date, weekday } = partsOf(at);
  const today = partsOf(now);
  const distance = daysBetween(now, at);
  const name = distance === 0 ? '今天' : distance === 1 ? '明天' : (WEEKDAYS[weekday] ?? '');
  const isOtherMonth = (month !== today.month || year !== today.year) && distance !== 1;
  const inFull = `${year === today.year ? '' : `${year}年 `}${name} `;
  return { day: String(date), weekday: isOtherMonth ? `${month}月` : name, prefix: isOtherMonth ? inFull : '' };
}
