import type { InputOf, OutputOf } from '../../../../../cloudfunctions/contract';
import { LIMITS } from '../../../../shared/limits';
import { ROTA_KINDS } from '../../../../shared/rotas';
import { DAY_MS, dayOf, HOUR_MS, instantOf, startOfDay } from '../../../../shared/time';
import type { PostForm } from '../../components/wm-rota-post/wm-rota-post';
import type { SlotForm } from '../../components/wm-rota-slot/wm-rota-slot';

export type Draft = InputOf<'rotas.create'>['draft'];
type Saved = OutputOf<'rotas.show'>['draft'];

/** What staff have typed so far: any of it may still be missing. Kept on the phone until it is saved. */
export interface Form {
  title: string;
  note: string;
  fromDay: string;
  toDay: string;
  posts: PostForm[];
  slots: SlotForm[];
}

export const EMPTY_POST: PostForm = { name: '', kinds: [], others: '', way: 'fixed', stops: '' };
export const EMPTY_SLOT: SlotForm = { post: 0, weekdays: [], startClock: '', endClock: '', need: 1 };
export const EMPTY_FORM: Form = { title: '', note: '', fromDay: '', toDay: '', posts: [], slots: [] };

/** One thing a screen (ux.md 3); the last screen shows it all before it goes out. */
export const STEPS: readonly { title: string; fields: readonly (keyof Form)[] }[] = [
  { title: '排哪段日子', fields: ['title', 'note', 'fromDay', 'toDay'] },
  { title: '有哪些岗', fields: ['posts'] },
  { title: '每周哪几天、几点', fields: ['slots'] },
  { title: '看一遍再发', fields: [] },
];

/** What is wrong, by field; of posts and slots, by the place in the list as well ('posts.0'). */
export type FieldErrors = Partial<Record<string, string>>;

const split = (text: string, by: RegExp): string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');
export const kindsOf = ({ kinds, others }: PostForm): string[] => [
  ...new Set([...kinds, ...split(others, /[、,，;；\n]/)]),
];
export const stopsOf = ({ stops }: PostForm): string[] => split(stops, /\n/);

export function postError(post: PostForm): string {
  if (post.name.trim().length < 2) return '请写岗叫什么，至少 2 个字';
  const kinds = kindsOf(post);
  if (kinds.length === 0) return '请选这个岗做什么';
  if (kinds.length > LIMITS.rotaKindsMax) return `一个岗最多兼 ${LIMITS.rotaKindsMax} 样，请去掉几样`;
  const isShort = post.way === 'walk' && stopsOf(post).length < LIMITS.rotaStopsMin;
  return isShort ? `巡回的岗至少写 ${LIMITS.rotaStopsMin} 处，一行一处` : '';
}

export function slotError({ weekdays, startClock, endClock }: SlotForm): string {
  if (weekdays.length === 0) return '请选星期几';
  const lengthMs = instantOf('2026-01-01', endClock) - instantOf('2026-01-01', startClock);
  if (Number.isNaN(lengthMs)) return '请选几点到几点';
  if (lengthMs <= 0) return '结束要晚于开始';
  return lengthMs > LIMITS.rotaSlotHoursMax * HOUR_MS ? `一班最长 ${LIMITS.rotaSlotHoursMax} 小时` : '';
}

/** What can be told without the server. */
export function errorsOn(step: number, form: Form): FieldErrors {
  const errors: FieldErrors = {};
  const set = (field: string, message: string): void => {
    if (message !== '') errors[field] ??= message;
  };
  if (step === 0) {
    set('title', form.title.trim().length < LIMITS.titleMin ? `请写个名称，至少 ${LIMITS.titleMin} 个字` : '');
    set('note', form.note.trim().length < 2 ? '请写值守的人要知道的，比如保险、带什么' : '');
    set('fromDay', form.fromDay === '' ? '请选从哪天起' : '');
    set('toDay', daysError(form));
  }
  if (step === 1) {
    set('posts', form.posts.length === 0 ? '请加一个岗' : '');
    form.posts.forEach((post, i) => set(`posts.${i}`, postError(post)));
  }
  if (step === 2) {
    set('slots', form.slots.length === 0 ? '请加一个时段' : '');
    form.slots.forEach((slot, i) => set(`slots.${i}`, slotError(slot)));
  }
  return errors;
}

function daysError({ fromDay, toDay }: Form): string {
  if (toDay === '') return '请选到哪天';
  if (toDay < fromDay) return '最后一天要在第一天之后';
  const days = (startOfDay(toDay) - startOfDay(fromDay)) / DAY_MS + 1;
  return days > LIMITS.rotaDaysMax ? `一份最多排 ${LIMITS.rotaDaysMax} 天，再往后另排一份` : '';
}

/** All that is missing or wrong, over all screens. */
export const allErrors = (form: Form): FieldErrors =>
  Object.assign({}, ...STEPS.map((_, step) => errorsOn(step, form))) as FieldErrors;

/** The first screen with something to mend; -1: none. */
export const firstWrongStep = (errors: FieldErrors): number =>
  STEPS.findIndex(({ fields }) =>
    Object.keys(errors).some((path) => (fields as readonly string[]).includes(path.split('.')[0] ?? '')),
  );

/** The server names fields by their path in the input; the page knows them by their own names. */
export function fieldErrors(fields: Readonly<Record<string, string>>): FieldErrors {
  const errors: FieldErrors = {};
  for (const [path, message] of Object.entries(fields)) {
    const [first = '', second = '', third] = path.split('.');
    const [name, place] = first === 'draft' ? [second, third] : [first, second || undefined];
    // About all of it together.
    if (name === '') errors.slots ??= message;
    else errors[place === undefined ? name : `${name}.${place}`] ??= message;
  }
  return errors;
}

export const toDraft = ({ posts, slots, ...words }: Form): Draft => ({
  ...words,
  posts: posts.map((post) => ({
    name: post.name,
    kinds: kindsOf(post),
    way: post.way,
    stops: post.way === 'walk' ? stopsOf(post) : [],
  })),
  slots: slots.map((slot) => ({ ...slot, weekdays: slot.weekdays.map(Number) })),
});

const isListed = (kind: string): boolean => (ROTA_KINDS as readonly string[]).includes(kind);

export const toForm = ({ title, note, fromDay, toDay, posts, slots }: Saved): Form => ({
  ...{ title, note, fromDay, toDay },
  posts: posts.map(({ name, kinds, way, stops }) => ({
    ...{ name, way },
    kinds: kinds.filter(isListed),
    others: kinds.filter((kind) => !isListed(kind)).join('、'),
    stops: stops.join('\n'),
  })),
  slots: slots.map((slot) => ({ ...slot, weekdays: slot.weekdays.map(String) })),
});

/** The same posts and times for as many days from the day after its end on, or from tomorrow where that is behind us. */
export function toNext(saved: Saved, now: number): Form {
  const lengthMs = startOfDay(saved.toDay) - startOfDay(saved.fromDay);
  const fromAt = Math.max(startOfDay(saved.toDay), startOfDay(dayOf(now))) + DAY_MS;
  return { ...toForm(saved), fromDay: dayOf(fromAt), toDay: dayOf(fromAt + lengthMs) };
}

/** Without a post: its slots go with it, and those of the later ones move up. */
export function withoutPost({ posts, slots }: Form, at: number): Pick<Form, 'posts' | 'slots'> {
  return {
    posts: posts.filter((_, i) => i !== at),
    slots: slots.flatMap((slot) =>
      slot.post === at ? [] : [{ ...slot, post: slot.post > at ? slot.post - 1 : slot.post }],
    ),
  };
}
