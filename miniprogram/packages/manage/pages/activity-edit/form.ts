import type { InputOf } from '../../../../../cloudfunctions/contract';
import type { Question } from '../../../../shared/form-questions';
import { PLATFORMS, type PlatformId } from '../../../../shared/platforms';
import { refLabel, type ArticleRef } from '../../../../shared/regulation';
import { DAY_MS, HOUR_MS, momentLabel } from '../../../../shared/time';

export type Draft = InputOf<'activities.create'>['draft'];

/** What staff have typed so far: any of it may still be missing. Kept on the phone until it is saved. */
export interface Form {
  title: string;
  platform: PlatformId | '';
  summary: string;
  articleRefs: ArticleRef[];
  placeName: string;
  address: string;
  access: string;
  bring: string;
  risk: string;
  cost: string;
  suits: string;
  /** full years; '': no bound */
  ageMin: string;
  ageMax: string;
  contactName: string;
  contactPhone: string;
  countsHours: boolean;
  /** epoch ms; 0: not chosen */
  startAt: number;
  endAt: number;
  openAt: number;
  stopAt: number;
  cap: string;
  peopleMax: string;
  /** what is asked at the sign-up */
  questions: Question[];
}

export const EMPTY_FORM: Form = {
  title: '',
  platform: '',
  summary: '',
  articleRefs: [],
  placeName: '',
  address: '',
  access: '',
  bring: '',
  risk: '',
  cost: '免费',
  suits: '',
  ageMin: '',
  ageMax: '',
  contactName: '',
  contactPhone: '',
  countsHours: false,
  startAt: 0,
  endAt: 0,
  openAt: 0,
  stopAt: 0,
  cap: '20',
  peopleMax: '2',
  questions: [],
};

export interface Step {
  title: string;
  fields: readonly (keyof Form)[];
}

/** One thing a screen (ux.md 3); the last screen shows it all before it goes out. */
export const STEPS: readonly Step[] = [
  { title: '办什么', fields: ['title', 'platform', 'summary', 'articleRefs'] },
  { title: '什么时候，在哪儿', fields: ['startAt', 'endAt', 'placeName', 'address', 'access'] },
  { title: '怎么报名', fields: ['cap', 'peopleMax', 'openAt', 'stopAt', 'countsHours', 'questions'] },
  {
    title: '告诉来的人',
    fields: ['cost', 'suits', 'ageMin', 'ageMax', 'bring', 'risk', 'contactName', 'contactPhone'],
  },
  { title: '看一遍再发', fields: [] },
];

const REQUIRED: Partial<Record<keyof Form, string>> = {
  title: '请写个标题',
  platform: '请选一个平台',
  summary: '请写几句办什么、怎么办',
  articleRefs: '请选一条有关的条例',
  startAt: '请选开始时间',
  endAt: '请选结束时间',
  placeName: '请写在哪儿',
  cap: '请填多少名额',
  peopleMax: '请填一次最多报几位',
  cost: '请写要不要钱',
  contactName: '请写联系人',
  contactPhone: '请写能打通的电话',
};

/** What is wrong with what was typed, by field; a field that is not in it is right, or not looked at yet. */
export type FieldErrors = Partial<Record<keyof Form, string>>;

/** What is still missing on a screen; everything else is the server's to judge. */
export function missingOn(step: Step, form: Form): FieldErrors {
  const missing: FieldErrors = {};
  for (const field of step.fields) {
    const value = form[field];
    const message = REQUIRED[field];
    const isEmpty = Array.isArray(value)
      ? value.length === 0
      : typeof value === 'string'
        ? value.trim() === ''
        : value === 0;
    if (message && isEmpty) missing[field] = message;
  }
  return missing;
}

/** The server names fields by their path in the input; the page knows them by their own names. */
export function fieldErrors(fields: Readonly<Record<string, string>>): FieldErrors {
  const errors: FieldErrors = {};
  for (const [path, message] of Object.entries(fields)) {
    const [root] = path.replace(/^draft\./, '').split('.');
    const name = root === 'form' ? 'questions' : root;
    if (isField(name)) errors[name] = message;
  }
  return errors;
}

/** Of the questions, by path in them: 0.label; '' for all of them together. */
export const questionErrors = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([path, message]) =>
      /^draft\.form(\.|$)/.test(path) ? [[path.replace(/^draft\.form\.?/, ''), message]] : [],
    ),
  );

const isField = (name: string | undefined): name is keyof Form =>
  name !== undefined && Object.keys(EMPTY_FORM).includes(name);

/** The first screen with something to mend; -1: none. */
export const firstWrongStep = (errors: FieldErrors): number =>
  STEPS.findIndex(({ fields }) => fields.some((field) => errors[field]));

/** What stays unsaid is filled in as most people mean it: open from now on, until two hours before, or until it begins when that is sooner. */
export function toDraft(form: Form, now: number): Draft {
  const { platform, cap, peopleMax, ageMin, ageMax, openAt, stopAt, startAt, questions, ...rest } = form;
  return {
    ...rest,
    startAt,
    platform: platform as PlatformId,
    cap: Number(cap),
    peopleMax: Number(peopleMax),
    ageMin: Number(ageMin),
    ageMax: Number(ageMax),
    openAt: openAt || Math.min(now, startAt - DAY_MS),
    stopAt: stopAt || (startAt - 2 * HOUR_MS > now ? startAt - 2 * HOUR_MS : startAt),
    articleRefs: [...form.articleRefs],
    form: questions.map((question) => ({ ...question, options: [...question.options] })),
  };
}

export const toForm = ({ form = [], ...draft }: Draft): Form => ({
  ...draft,
  cap: String(draft.cap),
  peopleMax: String(draft.peopleMax),
  ageMin: draft.ageMin ? String(draft.ageMin) : '',
  ageMax: draft.ageMax ? String(draft.ageMax) : '',
  articleRefs: [...draft.articleRefs],
  questions: form.map((question) => ({ ...question, options: [...question.options] })),
});

/** The form as the fields print it. */
export interface Shown {
  platform: string;
  startAt: string;
  endAt: string;
  openAt: string;
  stopAt: string;
  articles: { label: string; index: number }[];
}

export function shownOf(form: Form, now: number): Shown {
  const moment = (at: number): string => (at > 0 ? momentLabel(at, now) : '');
  const platform = PLATFORMS.find(({ id }) => id === form.platform);
  return {
    platform: platform ? platform.name : '',
    startAt: moment(form.startAt),
    endAt: moment(form.endAt),
    openAt: moment(form.openAt),
    stopAt: moment(form.stopAt),
    articles: form.articleRefs.map((ref, index) => ({ label: refLabel(ref), index })),
  };
}
