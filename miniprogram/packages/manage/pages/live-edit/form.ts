import type { InputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { PLATFORMS, type PlatformId } from '../../../../shared/platforms';
import { refLabel, type ArticleRef } from '../../../../shared/regulation';
import { HOUR_MS, momentLabel, rangeLabel } from '../../../../shared/time';

export type Draft = InputOf<'live.create'>['draft'];

/** What staff have typed so far: any of it may still be missing. Kept on the phone until it is saved. */
export interface Form {
  title: string;
  platform: PlatformId | '';
  summary: string;
  lecturer: string;
  articleRefs: ArticleRef[];
  /** epoch ms; 0: not chosen */
  startAt: number;
  endAt: number;
  orderUntil: number;
  takersMin: string;
}

export const EMPTY_FORM: Form = {
  title: '',
  platform: '',
  summary: '',
  lecturer: '',
  articleRefs: [],
  startAt: 0,
  endAt: 0,
  orderUntil: 0,
  takersMin: '20',
};

export interface Step {
  title: string;
  fields: readonly (keyof Form)[];
}

export const STEPS: readonly Step[] = [
  { title: '讲什么', fields: ['title', 'platform', 'summary', 'lecturer', 'articleRefs'] },
  { title: '什么时候，几人开课', fields: ['startAt', 'endAt', 'takersMin', 'orderUntil'] },
  { title: '看一遍再放上菜单', fields: [] },
];

const REQUIRED: Partial<Record<keyof Form, string>> = {
  title: '请写个标题',
  platform: '请选一个平台',
  summary: '请写几句讲什么',
  lecturer: '请写谁来讲',
  articleRefs: '请选一条有关的条例',
  startAt: '请选开始时间',
  endAt: '请选结束时间',
  takersMin: '请填几人开课',
};

/** What is wrong with what was typed, by field; a field that is not in it is right, or not looked at yet. */
export type FieldErrors = Partial<Record<keyof Form, string>>;

/** What is still missing on a screen; everything else is the server's to judge. */
export function missingOn({ fields }: Step, form: Form): FieldErrors {
  const missing: FieldErrors = {};
  for (const field of fields) {
    const message = REQUIRED[field];
    if (message && isEmpty(form[field])) missing[field] = message;
  }
  return missing;
}

function isEmpty(value: Form[keyof Form]): boolean {
  if (typeof value === 'number') return value === 0;
  return typeof value === 'string' ? value.trim() === '' : value.length === 0;
}

/** The server names fields by their path in the input; the page knows them by their own names. */
export function fieldErrors(fields: Readonly<Record<string, string>>): FieldErrors {
  const errors: FieldErrors = {};
  for (const [path, message] of Object.entries(fields)) {
    const [name] = path.replace(/^draft\./, '').split('.');
    if (isField(name)) errors[name] = message;
  }
  return errors;
}

const isField = (name: string | undefined): name is keyof Form =>
  name !== undefined && Object.keys(EMPTY_FORM).includes(name);

/** The first screen with something to mend; -1: none. */
export const firstWrongStep = (errors: FieldErrors): number =>
  STEPS.findIndex(({ fields }) => fields.some((field) => errors[field]));

/** Left unsaid, orders are taken until a day before, so that there is time to prepare; until the start when that is sooner. */
export function toDraft({ platform, takersMin, orderUntil, ...rest }: Form, now: number): Draft {
  const dayBefore = rest.startAt - 24 * HOUR_MS;
  return {
    ...rest,
    platform: platform as PlatformId,
    takersMin: Number(takersMin),
    orderUntil: orderUntil || (dayBefore > now ? dayBefore : rest.startAt),
    articleRefs: [...rest.articleRefs],
  };
}

export const toForm = (draft: Draft): Form => ({
  ...draft,
  takersMin: String(draft.takersMin),
  articleRefs: [...draft.articleRefs],
});

/** The form as the fields print it. */
export interface Shown {
  platform: string;
  startAt: string;
  endAt: string;
  orderUntil: string;
  articles: string[];
}

export function shownOf(form: Form, now: number): Shown {
  const moment = (at: number): string => (at > 0 ? momentLabel(at, now) : '');
  const platform = PLATFORMS.find(({ id }) => id === form.platform);
  return {
    platform: platform ? platform.name : '',
    startAt: moment(form.startAt),
    endAt: moment(form.endAt),
    orderUntil: moment(form.orderUntil),
    articles: form.articleRefs.map((ref) => refLabel(ref)),
  };
}

/** What it comes to, before it goes out. */
export function factsOf(form: Form, now: number): Fact[] {
  const isTimed = form.startAt > 0 && form.endAt > 0;
  return [
    { k: '时间', v: isTimed ? rangeLabel(form.startAt, form.endAt, now) : '还没填' },
    { k: '主讲', v: form.lecturer || '还没填' },
    { k: '开课', v: `点够 ${form.takersMin} 人就开` },
    { k: '截止', v: isTimed ? momentLabel(toDraft(form, now).orderUntil, now) : '还没填' },
  ];
}
