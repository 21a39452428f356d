import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { canOrder, isRoomOpen, neededOf, phaseOf, type LivePhase } from '../../../../shared/live-phase';
import { articleLabel, articleTone, type ArticleTone } from '../../../../shared/regulation';
import { clockOf, momentLabel, partsOf, rangeLabel, WEEKDAYS } from '../../../../shared/time';

export type Session = OutputOf<'live.show'>['session'];

/** What the main button does. */
export type Act = 'order' | 'room' | 'replay' | '';

export interface UnitOrder {
  unitId: string;
  name: string;
  /** 0: has not ordered */
  people: number;
}

/** What the page prints and which way it leads on. */
export interface LiveView {
  title: string;
  /** '槐荫里实践站主办' */
  by: string;
  date: string;
  weekday: string;
  summary: string;
  facts: Fact[];
  phase: LivePhase;
  /** the head of the card with the number */
  headline: string;
  /** still needed; 0 once it takes place */
  needed: number;
  taken: number;
  takersMin: number;
  have: number;
  deadline: string;
  cancelReason: string;
  articles: { article: number; label: string; tone: ArticleTone; text: string }[];
  contactName: string;
  contactPhone: string;
  finderUserName: string;
  act: Act;
  actLabel: string;
  /** one sentence instead of a button */
  blocked: string;
  canCancel: boolean;
  canOrder: boolean;
  units: UnitOrder[];
  timeLine: string;
}

const HEADLINES: Record<LivePhase, string> = {
  collecting: '几人开课',
  scheduled: '凑够了，准时开课',
  live: '正在直播',
  over: '讲完了',
  lapsed: '没凑够人，这一课不开',
  cancelled: '这一课取消了',
};

export function toLiveView(session: Session, now: number): LiveView {
  const { startAt, endAt, orderUntil, taken, takersMin } = session;
  const { date, month, weekday } = partsOf(startAt);
  const phase = phaseOf(session, now);
  const isMine = isOrdered(session.mine);
  return {
    title: session.title,
    by: `${session.unitName}主办`,
    date: String(date),
    weekday: `${month}月 ${WEEKDAYS[weekday] ?? ''}`,
    summary: session.summary,
    facts: [
      { k: '时间', v: rangeLabel(startAt, endAt, now) },
      { k: '主讲', v: session.lecturer },
      { k: '地点', v: '微信视频号直播，到点从这一页进', note: '不用另装软件，不收费' },
    ],
    phase,
    headline: HEADLINES[phase],
    needed: neededOf(session),
    taken,
    takersMin,
    have: Math.min(taken, takersMin),
    deadline: canOrder(session, now) ? `点课到 ${momentLabel(orderUntil, now)}` : '',
    cancelReason: session.cancelReason,
    articles: session.articleRefs.map(({ article, text }) => ({
      article,
      label: articleLabel(article),
      tone: articleTone(article),
      text,
    })),
    contactName: session.contactName,
    contactPhone: session.contactPhone,
    finderUserName: session.channels.finderUserName,
    ...wayOn(session, phase, now),
    canCancel: isMine && now < startAt && (phase === 'collecting' || phase === 'scheduled'),
    canOrder: canOrder(session, now),
    units: unitsOf(session, now),
    timeLine: rangeLabel(startAt, endAt, now),
  };
}

const isOrdered = (order: Session['mine']): boolean => order !== null && order.state === 'ordered';

/** Units that ordered, and while it is open those that may. */
function unitsOf(session: Session, now: number): UnitOrder[] {
  return session.units
    .map(({ unitId, name, order }) => ({ unitId, name, people: order && isOrdered(order) ? order.people : 0 }))
    .filter(({ people }) => people > 0 || canOrder(session, now));
}

type Way = Pick<LiveView, 'act' | 'actLabel' | 'blocked'>;

const go = (act: Act, actLabel: string): Way => ({ act, actLabel, blocked: '' });
const wait = (blocked: string): Way => ({ act: '', actLabel: '', blocked });

/** One next step, or one sentence that says why there is none and when there will be. */
function wayOn(session: Session, phase: LivePhase, now: number): Way {
  const { startAt, channels, replayLessonId } = session;
  const start = momentLabel(startAt, now);
  if (phase === 'cancelled') return wait('这一课取消了，看看别的课');
  if (phase === 'lapsed') return wait('没凑够人，这一课不开了');
  if (phase === 'over') return replayLessonId ? go('replay', '看回放') : wait('讲完了，回放做好会放在这里');
  if (isRoomOpen(session, now)) {
    return channels.finderUserName ? go('room', '进直播间') : wait('直播间还没填上，请打给下面的联系人');
  }
  if (isOrdered(session.mine)) {
    return wait(phase === 'collecting' ? `✓ 您点了，凑够人就告诉您` : `✓ 您点了，${start} 从这里进直播间`);
  }
  if (canOrder(session, now)) return go('order', '点这一课');
  return wait(`点课截止了，${start} 开播时从这里直接看`);
}

/** In a group the number is what moves people: 还差 3 人开课｜… */
export function shareTitle(session: Session, now: number): string {
  const needed = neededOf(session);
  const head = phaseOf(session, now) === 'collecting' ? `还差 ${needed} 人开课｜` : '直播课｜';
  return `${head}${session.title}，${momentLabel(session.startAt, now)}`;
}

/** After a tap: what happens next, once. */
export function orderedWords(session: Session, now: number): string {
  const when = `${clockOf(session.startAt)} 开播`;
  return phaseOf(session, now) === 'collecting' ? '点上了，凑够人就告诉您' : `点上了，${when}`;
}
