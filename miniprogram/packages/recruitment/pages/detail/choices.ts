import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { isRound, routeWords, type Span } from '../../../../shared/recruitment';
import { rangeLabel } from '../../../../shared/time';
import { nameOf, type CellData, type Order } from './shift-view';

/** One cell that is chosen: at most one a shift. */
export interface Choice extends Span {
  cellId: string;
  shift: number;
  site: number;
  post: number;
  /** it was full when it was chosen: the person asks to wait */
  isStandby: boolean;
  /** 北门 · 护送 */
  name: string;
  when: string;
}

export function toChoice(order: Order, cell: CellData, shift: number): Choice {
  const { startAt = 0, endAt = 0 } = order.shifts[shift] ?? {};
  const { cellId, site, post, left, waiting } = cell;
  return {
    ...{ cellId, shift, site, post, startAt, endAt },
    isStandby: left <= 0 || waiting > 0,
    name: nameOf(order, cell),
    when: rangeLabel(startAt, endAt, order.asOf),
  };
}

/** What the bar repeats. */
export interface ChoiceWords {
  what: string;
  sub: string;
  act: string;
}

export function choiceWords(choices: readonly Choice[]): ChoiceWords {
  const [first] = choices;
  if (!first) return { what: '', sub: '', act: '' };
  const act = choices.every(({ isStandby }) => isStandby) ? '排候补' : '我来';
  if (choices.length === 1) return { what: first.name, sub: first.when, act };
  return { what: `选了 ${choices.length} 班`, sub: choices.map(({ name }) => name.split(' · ')[0]).join('、'), act };
}

/** What one agrees to, before one does. */
export function confirmFacts(order: Order, choices: readonly Choice[]): Fact[] {
  const posts = [...new Set(choices.map(({ name }) => name.split(' · ')[1] ?? ''))];
  const shifts = choices.map(({ when, name, isStandby }) => ({
    k: choices.length === 1 ? '时间' : '',
    v: when,
    note: [choices.length > 1 ? name : '', isStandby ? '现在满了，排候补' : ''].filter(Boolean).join('，'),
  }));
  const places = [...new Set(choices.map(({ name }) => name.split(' · ')[0] ?? ''))];
  return [
    { k: '做什么', v: posts.join('、'), note: order.order.title },
    ...shifts.map((fact, i) => ({ ...fact, k: i === 0 ? '时间' : `第 ${i + 1} 班` })),
    { k: '地点', v: places.join('、') },
    ...routesOf(order, choices),
    { k: '领队', v: order.contactName, note: '应下后可以直接打电话' },
    ...(order.bring ? [{ k: '带上', v: order.bring }] : []),
    { k: '风险', v: order.risk },
    { k: '保险', v: order.insurance },
  ];
}

/** Where one walks, post by post. */
function routesOf({ posts }: Order, choices: readonly Choice[]): Fact[] {
  const chosen = new Set(choices.map(({ post }) => post));
  return posts
    .filter((post, i) => chosen.has(i) && isRound(post))
    .map(({ name, stops }) => ({ k: '巡回', v: routeWords(stops), note: name }));
}

type Outcome = OutputOf<'recruitment.answer'>['results'][number]['outcome'];

export const isGranted = (outcome: Outcome): boolean =>
  outcome === 'accepted' || outcome === 'standby' || outcome === 'offered';

/** What came of one cell, and for the reader's part. */
const OUTCOMES: Record<Outcome, string> = {
  accepted: '应下了',
  standby: '排上候补了，轮到您就告诉您',
  offered: '正好空出一个位置，给您留着，去确认',
  clash: '和您那个时间别的事撞了，没有应下',
  full: '这个位置刚有人应下',
  over: '这一班已经开始了',
  changed: '这一班的时间改了，请再看一眼',
  cancelled: '这一班取消了',
  gone: '这个位置没有了',
  unsigned: '要先签一份协议才能应，请再点一次位置',
  young: '这次招募有年龄要求，您还不到',
  busy: '这会儿人多，没办完，请再点一次',
};

/** A place that is free instead. */
export interface Other {
  choice: Choice;
  label: string;
}

export interface Result {
  choice: Choice;
  title: string;
  words: string;
  isGood: boolean;
  /** the order's agreement comes first */
  isUnsigned: boolean;
  /** it was taken meanwhile: the two nearest that are free, and the queue */
  canWait: boolean;
  others: Other[];
}

export const toResult = (choice: Choice, outcome: Outcome): Result => ({
  choice,
  title: `${choice.when} ${choice.name}`,
  words: OUTCOMES[outcome],
  isGood: isGranted(outcome),
  isUnsigned: outcome === 'unsigned',
  canWait: outcome === 'full',
  others: [],
});

const OTHERS = 2;

/** The same post nearby first, then another one at the same site. */
export function nearestOpen(order: Order, cells: readonly CellData[], { site, post, shift }: Choice): Other[] {
  const distance = (cell: CellData): number => Math.abs(cell.site - site) * 2 + (cell.post === post ? 0 : 3);
  return cells
    .filter(({ left, waiting }) => left > 0 && waiting === 0)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, OTHERS)
    .map((cell) => ({
      choice: toChoice(order, cell, shift),
      label: `去${nameOf(order, cell)}，还差 ${cell.left} 人`,
    }));
}
