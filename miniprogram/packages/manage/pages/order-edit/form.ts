import type { InputOf } from '../../../../../cloudfunctions/contract';
import { VOLUNTEER_AGE_MIN } from '../../../../shared/ages';
import { LIMITS } from '../../../../shared/limits';
import { wavesError, type Wave } from '../../components/wm-order-calls/calls';
import {
  EMPTY_POST,
  linesOf,
  postsErrors,
  toPost,
  toPostForm,
  type PostForm,
} from '../../components/wm-order-posts/posts';
import { sitesError } from './lines';
import { shiftsError, type Maker, type Shift } from './shifts';

export type Draft = InputOf<'recruitment.create'>['draft'];

/** What staff have typed so far: any of it may still be missing. Kept on the phone until it is saved. */
export interface Form extends Maker {
  title: string;
  why: string;
  risk: string;
  insurance: string;
  bring: string;
  /** one a line */
  sites: string;
  posts: PostForm[];
  shifts: Shift[];
  minAge: number;
  /** as the contract has them; [] calls those next door */
  waves: Wave[];
  /** whether it asks for one; its words stay while it does not */
  isAsked: boolean;
  agreement: string;
}

export const EMPTY_FORM: Form = {
  title: '',
  why: '',
  risk: '',
  insurance: '',
  bring: '',
  sites: '',
  posts: [EMPTY_POST],
  shifts: [],
  minAge: VOLUNTEER_AGE_MIN,
  waves: [],
  isAsked: false,
  agreement: '',
  fromDay: '',
  toDay: '',
  parts: [],
  others: '',
};

interface Step {
  title: string;
  fields: readonly (keyof Form)[];
}
/** One thing a screen (ux.md 3); the last screen shows it all before it goes out. */
export const STEPS: readonly Step[] = [
  { title: '为什么招募', fields: ['title', 'why', 'risk', 'insurance', 'bring'] },
  { title: '在哪些点位', fields: ['sites'] },
  { title: '要哪些岗位', fields: ['posts'] },
  { title: '排哪几班', fields: ['shifts', 'fromDay', 'toDay', 'parts', 'others'] },
  { title: '招谁、怎么叫', fields: ['minAge', 'waves', 'agreement'] },
  { title: '看一遍再发', fields: [] },
];
export const LAST_STEP = STEPS.length - 1;

const REQUIRED = {
  title: '请写个标题',
  why: '请写几句为什么招募、来了做什么',
  risk: '请写有什么要当心的，没有就写没有',
  insurance: '请写上没上保险',
} as const;
type RequiredField = keyof typeof REQUIRED;
const REQUIRED_FIELDS = Object.keys(REQUIRED) as RequiredField[];

/** What is wrong, by field; of posts, by the place in the list as well ('posts.0'). */
export type FieldErrors = Partial<Record<string, string>>;

/** What can be told without the server: what is missing, and which line of a list is wrong. */
export function errorsOn(step: number, form: Form): FieldErrors {
  const errors: FieldErrors = {};
  const fields = STEPS[step]?.fields ?? [];
  for (const field of REQUIRED_FIELDS) {
    if (fields.includes(field) && form[field].trim() === '') errors[field] = REQUIRED[field];
  }
  if (fields.includes('sites') && sitesError(form.sites)) errors.sites = sitesError(form.sites);
  if (fields.includes('posts')) Object.assign(errors, postsErrors(form.posts));
  if (fields.includes('shifts') && shiftsError(form.shifts)) errors.shifts = shiftsError(form.shifts);
  if (fields.includes('agreement') && form.isAsked && form.agreement.trim().length < LIMITS.agreementMin)
    errors.agreement = `请写协议，至少 ${LIMITS.agreementMin} 个字`;
  const waves = fields.includes('waves') ? wavesError(form.waves, Date.now()) : '';
  return waves ? { ...errors, waves } : errors;
}

/** The first screen with something to mend; -1: none. */
export const firstWrongStep = (errors: FieldErrors): number =>
  STEPS.findIndex(({ fields }) => Object.keys(errors).some((path) => isOn(fields, path)));

const isOn = (fields: readonly string[], path: string): boolean => fields.includes(path.split('.')[0] ?? '');

/** All that is missing or wrong, over all screens. */
export const allErrors = (form: Form): FieldErrors =>
  Object.assign({}, ...STEPS.map((_, step) => errorsOn(step, form))) as FieldErrors;

/** The server names fields by their path in the input; the page knows them by their own names. */
export function fieldErrors(fields: Readonly<Record<string, string>>): FieldErrors {
  const errors: FieldErrors = {};
  for (const [path, message] of Object.entries(fields)) {
    const [, name = '', place, part] = path.split('.');
    // About all of it together: too many cells.
    if (name === '') errors.shifts = message;
    else if (name === 'posts' && place !== undefined)
      errors[`posts.${place}${part === 'stops' ? '.stops' : ''}`] ??= message;
    // The order of several: one sentence for all of them.
    else if (name === 'waves') errors.waves ??= message;
    else errors[name] ??= place === undefined ? message : `第 ${Number(place) + 1} 个：${message}`;
  }
  return errors;
}

export function toDraft({ fromDay: _from, toDay: _to, parts: _parts, others: _others, isAsked, ...form }: Form): Draft {
  const sites = linesOf(form.sites).map((name) => ({ name }));
  return { ...form, sites, posts: form.posts.map(toPost), agreement: isAsked ? form.agreement : '' };
}

export const toForm = ({
  sites,
  posts,
  shifts,
  minAge,
  waves,
  agreement,
  title,
  why,
  risk,
  insurance,
  bring,
}: Draft): Form => ({
  ...EMPTY_FORM,
  ...{ title, why, risk, insurance, bring },
  minAge: minAge ?? VOLUNTEER_AGE_MIN,
  isAsked: Boolean(agreement),
  agreement: agreement ?? '',
  waves: (waves ?? []).map(({ scope, at }) => ({ scope, at })),
  sites: sites.map(({ name }) => name).join('\n'),
  posts: posts.map(toPostForm),
  shifts: shifts.map(({ startAt, endAt }) => ({ startAt, endAt })),
});

export interface Totals {
  sites: number;
  posts: number;
  shifts: number;
  cells: number;
  people: number;
  isOver: boolean;
}

/** Cells: a post at a site in a shift; people: wanted in all of them. */
export function totalsOf({ sites, posts, shifts }: Form): Totals {
  const count = linesOf(sites).length;
  const cells = count * posts.length * shifts.length;
  const people = count * shifts.length * posts.reduce((sum, { need }) => sum + need, 0);
  return { sites: count, posts: posts.length, shifts: shifts.length, cells, people, isOver: cells > LIMITS.cellsMax };
}
