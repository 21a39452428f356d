import { asCallError, type CallError } from './call-error';
import { forget, keep, kept } from './cache';
import type { ErrorCode } from '../shared/error-codes';
import { clockOf, dayOf, momentLabel } from '../shared/time';

/** How a page stands while its data comes; part of every page's data under `load`. */
export interface LoadView {
  phase: 'loading' | 'ready' | 'failed';
  /** shown over what was kept: '没有网。下面是 16:40 存下的内容' */
  strip: string;
  title: string;
  text: string;
  /** to be read out on the phone */
  reference: string;
}

export const LOADING: LoadView = { phase: 'loading', strip: '', title: '', text: '', reference: '' };
const READY: LoadView = { ...LOADING, phase: 'ready' };

interface LoadingPage {
  data: { load: LoadView };
  setData(data: { load: LoadView }): void;
}

export interface LoadSource<Value> {
  /** what was shown last is kept under this name; null: nothing is kept (staff's lists) */
  keepAs: string | null;
  ask: () => Promise<Value>;
  show: (value: Value) => void;
  /** what was kept less than this long ago is not asked for again */
  freshMs?: number;
  /** what a failure has not touched, to set the reader's mind at rest */
  intact?: string;
}

/**
 * Shows what was kept at once, then what the server says; when that fails, says so without taking the
 * kept content away (ux.md 10).
 */
export async function load<Value>(page: LoadingPage, source: LoadSource<Value>): Promise<void> {
  const { keepAs, ask, show, freshMs = 0, intact = '您的报名没有变' } = source;
  const before = keepAs === null ? null : kept<Value>(keepAs);
  if (before && page.data.load.phase !== 'ready') {
    show(before.value);
    page.setData({ load: READY });
  }
  if (before && Date.now() - before.savedAt < freshMs) return;
  try {
    const value = await ask();
    show(value);
    if (keepAs !== null) keep(keepAs, value);
    page.setData({ load: READY });
  } catch (thrown) {
    const error = asCallError(thrown);
    const isOver = OVER.some((code) => code === error.code);
    if (isOver && keepAs !== null) forget(keepAs);
    page.setData({ load: failed(error, before ? before.savedAt : null, isOver ? LOADING : page.data.load, intact) });
  }
}

/** The server knows that it is so no more: what was kept is not shown as if it still were. */
const OVER: readonly ErrorCode[] = [
  'NOT_FOUND',
  'FORBIDDEN',
  'NOT_SIGNED_UP',
  'NOT_ACTING_FOR',
  'ERASING',
  'RECRUITMENT_ELSEWHERE',
];

function failed(error: CallError, savedAt: number | null, current: LoadView, intact: string): LoadView {
  const offline = error.code === 'OFFLINE';
  if (current.phase === 'ready') {
    const since = savedAt === null ? '先前' : savedLabel(savedAt);
    return { ...READY, strip: `${offline ? '没有网' : '没能更新'}。下面是 ${since} 存下的内容` };
  }
  return { phase: 'failed', strip: '', ...words(error, intact), reference: error.reference };
}

function words(error: CallError, intact: string): Pick<LoadView, 'title' | 'text'> {
  switch (error.code) {
    case 'OFFLINE':
      return { title: '现在没有网', text: `连上网再试一次，${intact}。` };
    case 'NOT_FOUND':
      return { title: '没找到这一页', text: '可能已经撤下了，回列表看看别的。' };
    case 'FORBIDDEN':
      return { title: '这里只给站里工作人员用', text: '如果您是新同事，请上一级给您加上。' };
    case 'ERASING':
      return { title: '您的资料正在删除', text: error.message };
    case 'NO_CLOUD':
      return { title: '还没有接上云环境', text: error.message };
    case 'NOT_SIGNED_UP':
      return { title: '没有报这场', text: '报名已经取消，小条就不能用了。想来可以再报。' };
    case 'RECRUITMENT_ELSEWHERE':
      return { title: '这次不是招您这边的人', text: error.message };
    case 'SWAP_GONE':
      return { title: '接不了这一班了', text: error.message };
    case 'UNIT_PLACES_GONE':
      return { title: '单位的位置没有了', text: error.message };
    case 'RECRUITMENT_CANCELLED':
      return { title: '这次招募取消了', text: error.message };
    case 'CODE_UNAVAILABLE':
    case 'NOT_ACTING_FOR':
    case 'NO_KEYS':
    case 'TOO_MANY':
      return { title: '现在看不了', text: error.message };
    default:
      return { title: '这一页没打开', text: `不是您的问题，${intact}。过一会儿再试，还不行就打给站里。` };
  }
}

const savedLabel = (savedAt: number): string =>
  dayOf(savedAt) === dayOf(Date.now()) ? clockOf(savedAt) : momentLabel(savedAt, Date.now());
