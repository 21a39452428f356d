import { hoursLabel } from '../../../miniprogram/shared/levels';
import { clockOf, dayOf, rangeLabel } from '../../../miniprogram/shared/time';
import { WAVES } from '../../../miniprogram/shared/waves';
import { AppError } from '../../kernel/errors';
import type { PersonData } from '../../kernel/person-data';
import { agreements } from './agreements.repository';
import { answers, type AnswerRow } from './answers.repository';
import { end } from './decline';
import { finishLeave } from './leave';
import { dutyWordsOf, eraseDutyWords } from './duty-person-data';
import { onCalls } from './on-call.repository';
import { mustGet } from './orders.repository';
import { thanks } from './thanks.repository';

/** No person answers more in the years that answers are kept. */
const EVER_MAX = 1000;
const STATES: Record<AnswerRow['state'], string> = {
  claiming: '正在报名',
  accepted: '已应招',
  standby: '候补',
  offered: '轮到了，等答复',
  declined: '不参加',
  noshow: '没有到岗',
};

/** What is still to come is given back, so that the places go to others. */
export const recruitmentData: PersonData = {
  async exportOf(userId, now) {
    const rows = await answers.find({ userId }, { order: [['startAt', 'desc']], limit: EVER_MAX });
    const granted = rows.filter(({ reason }) => reason !== 'refused');
    const ids = [...new Set(granted.map(({ orderId }) => orderId))];
    const titles = new Map(await Promise.all(ids.map(async (id) => [id, (await mustGet(id)).title] as const)));
    return [
      {
        title: '我应的招募',
        columns: ['招募令', '时间', '结果'],
        rows: granted.map(({ orderId, startAt, endAt, state }) => [
          titles.get(orderId) ?? '',
          rangeLabel(startAt, endAt, now),
          STATES[state],
        ]),
      },
      ...(await signedBy(userId)),
      ...(await onCallOf(userId)),
      ...(await dutyWordsOf(userId, now)),
      ...(await thanksFor(userId, now)),
    ];
  },
  async erase({ userId, now }) {
    for (const row of await answers.find({ userId }, { limit: EVER_MAX })) {
      await leave(row, now);
      await answers.remove({ _id: row._id });
    }
    await agreements.remove({ userId });
    await thanks.remove({ userId });
    await onCalls.remove({ _id: userId });
    await eraseDutyWords(userId);
  },
};

/** With the words as they were signed: an order that is out is not changed. */
async function signedBy(userId: string) {
  const found = await agreements.find({ userId }, { limit: EVER_MAX });
  if (found.length === 0) return [];
  const rows = await Promise.all(
    found.map(async ({ orderId, version, signedAt }) => {
      const { title, agreement } = await mustGet(orderId);
      return [title, String(version), stampOf(signedAt), agreement];
    }),
  );
  return [{ title: '我签的协议', columns: ['招募令', '第几版', '签的时间', '协议'], rows }];
}
const stampOf = (at: number): string => `${dayOf(at)} ${clockOf(at)}`;

async function onCallOf(userId: string) {
  const row = await onCalls.get(userId);
  if (!row) return [];
  const reach = WAVES.find(({ id }) => id === row.reach)?.name ?? '';
  return [{ title: '随时叫我', columns: ['叫不叫我', '多远的'], rows: [[row.isOn ? '叫' : '不叫', reach]] }];
}

async function thanksFor(userId: string, now: number) {
  const rows = await thanks.find({ userId }, { order: [['startAt', 'desc']], limit: EVER_MAX });
  if (rows.length === 0) return [];
  const lines = rows.map(({ startAt, endAt, minutes, words }) => [
    rangeLabel(startAt, endAt, now),
    hoursLabel(minutes),
    words,
  ]);
  return [{ title: '我收到的感谢', columns: ['哪一班', '时长', '站里说的话'], rows: lines }];
}

/** Pays what the answer owes; a place in a shift that has begun stays taken. */
async function leave({ _id }: AnswerRow, now: number): Promise<void> {
  try {
    await end(_id, 'self', now);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const there = await answers.get(_id);
    if (there?.state === 'declined' && there.todo !== '') await finishLeave(there, now);
  }
}
