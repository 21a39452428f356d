import * as z from 'zod';
import { MINUTE_MS } from '../../../miniprogram/shared/time';
import { applyOnce } from '../../kernel/apply-once';
import { cloud } from '../../kernel/cloud';
import { is, to } from '../../kernel/database';
import { logError } from '../../kernel/log';
import { notices, subscriptionId, subscriptions, type NoticeRow } from './notices.repository';
import { dataOf, templates } from './templates';

const BATCH_MAX = 50;
const TRIES_MAX = 3;
const AGAIN_AFTER_MS = 5 * MINUTE_MS;
/** On its way this long means that the process died there. */
const LOST_AFTER_MS = 10 * MINUTE_MS;
/** The person has turned the message off in WeChat since. */
const REFUSED_BY_PERSON = 43101;

/** Looked up by whoever knows people: no other context holds an openid. null: gone, or nobody of WeChat's */
export type OpenidOf = (userId: string) => Promise<string | null>;

/** Sends what is due. A message is sent at most once; one whose fate is unknown is not sent again. */
export async function sendNotices(now: number, openidOf: OpenidOf): Promise<number> {
  await notices.changeAll({ state: 'sending', sendAt: is.lte(now - LOST_AFTER_MS) }, { state: 'failed' });
  const due = await notices.find(
    { state: 'waiting', sendAt: is.lte(now) },
    { order: [['sendAt', 'asc']], limit: BATCH_MAX },
  );
  for (const notice of due) await sendOne(notice, now, openidOf);
  return due.length;
}

async function sendOne(notice: NoticeRow, now: number, openidOf: OpenidOf): Promise<void> {
  const { _id, userId, template } = notice;
  const settle = async (state: NoticeRow['state']): Promise<void> => {
    await notices.change({ _id, state: is.in(['waiting', 'sending']) }, { state });
  };
  if (notice.until <= now) return settle('late');
  const fields = template === '' ? undefined : templates()[template];
  const openid = await openidOf(userId);
  if (!fields || openid === null) return settle('listed');
  if (!(await notices.change({ _id, state: 'waiting' }, { state: 'sending', sendAt: now, tries: to.inc(1) }))) return;
  const key = { _id: subscriptionId(userId, template) };
  const credit = await applyOnce(subscriptions, key, _id, { where: { left: is.gte(1) }, change: { left: to.inc(-1) } });
  if (credit.outcome === 'refused') return settle('nocredit');
  const outcome = await ask({
    touser: openid,
    template_id: fields.id,
    page: notice.page,
    data: dataOf(fields, notice),
  });
  if (outcome === 'sent') await settle('sent');
  else if (outcome === 'refused') {
    await subscriptions.change(key, { left: 0 });
    await settle('nocredit');
  } else if (notice.tries + 1 >= TRIES_MAX) await settle('failed');
  else await notices.change({ _id, state: 'sending' }, { state: 'waiting', sendAt: now + AGAIN_AFTER_MS });
}

interface SubscribeApi {
  subscribeMessage: { send(data: object): Promise<unknown> };
}
const failure = z.looseObject({ errCode: z.number() });

async function ask(message: object): Promise<'sent' | 'refused' | 'again'> {
  try {
    await (cloud.openapi as SubscribeApi).subscribeMessage.send({
      ...message,
      miniprogram_state: process.env.MINIPROGRAM_STATE ?? 'formal',
      lang: 'zh_CN',
    });
    return 'sent';
  } catch (error) {
    if (failure.safeParse(error).data?.errCode === REFUSED_BY_PERSON) return 'refused';
    logError('notices', error, {});
    return 'again';
  }
}
