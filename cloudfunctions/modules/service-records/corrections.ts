import { hoursLabel } from '../../../miniprogram/shared/levels';
import { maskName } from '../../../miniprogram/shared/masks';
import { DAY_MS, MINUTE_MS } from '../../../miniprogram/shared/time';
import { checkText } from '../../kernel/content-check';
import { recordLook } from '../../kernel/audit';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import { requireKeys } from '../../kernel/secrets';
import { afterWorkingDays } from '../../kernel/working-days';
import type { UseCase } from '../../kernel/router';
import { peopleOf } from '../identity';
import { tell } from '../notices';
import { unitOf } from '../units';
import { chained, recordIdOf } from './add-record';
import { corrections, records, type CorrectionRow, type RecordRow } from './records.repository';
import { minutesIn } from './totals';
import { toCorrection, toRecord } from './views';

const ANSWER_DAYS = 10;
const NOTICE_DAYS = 90;
const LIST_MAX = 200;
const BATCH_MAX = 50;

export const askCorrection: UseCase<'records.askCorrection'> = async (context, { recordId, minutes, reason }) => {
  const { caller, requestId, now } = context;
  const record = await records.get(recordId);
  if (record?.userId !== caller.userId || record.kind !== 'service') throw new AppError('NOT_FOUND');
  await checkText(caller.openid, [reason]);
  // One open request a record: its id is the record and how often it was asked before.
  const before = await corrections.find({ recordId }, { limit: LIST_MAX });
  const _id = idOf('correction', recordId, String(before.filter(({ state }) => state !== 'asked').length));
  const isNew = await corrections.insert({
    _id,
    v: 1,
    recordId,
    unitId: record.unitId,
    userId: caller.userId,
    minutes,
    reason,
    state: 'asked',
    note: '',
    askedAt: now,
    decidedAt: 0,
    todo: '',
    todoAt: 0,
  });
  const there = isNew ? null : await corrections.get(_id);
  // The same request again is answered the same; another, while one is open, is not taken.
  if (there && (there.minutes !== minutes || there.reason !== reason)) {
    throw new AppError('CORRECTION_ASKED', { details: { requestId } });
  }
  return { correctionId: _id };
};

export const listCorrections: UseCase<'records.listCorrections'> = async (context, { unitId, state }) => {
  requireKeys();
  await recordLook(context, '', unitId);
  const states = state === 'asked' ? ['asked'] : ['granted', 'refused'];
  const pages = await Promise.all(
    states.map((each) => corrections.find({ unitId, state: each }, { order: [['askedAt', 'asc']], limit: LIST_MAX })),
  );
  const found = pages.flat();
  const [facts, rows] = await Promise.all([peopleOf(found.map(({ userId }) => userId)), recordsById(found)]);
  return {
    rows: found.flatMap((row) => {
      const record = rows.get(row.recordId);
      if (!record) return [];
      return [
        {
          ...toCorrection(row),
          record: toRecord(record),
          name: maskName(facts.get(row.userId)?.name ?? ''),
          dueAt: afterWorkingDays(row.askedAt, ANSWER_DAYS),
          isMine: row.userId === context.caller.userId,
        },
      ];
    }),
    asOf: context.now,
  };
};

/** Requests of a unit that nobody has answered yet. */
export const countCorrections = (unitId: string): Promise<number> => corrections.count({ unitId, state: 'asked' });

async function recordsById(found: readonly CorrectionRow[]): Promise<Map<string, RecordRow>> {
  const ids = [...new Set(found.map(({ recordId }) => recordId))];
  if (ids.length === 0) return new Map();
  const rows = await records.find({ _id: is.in(ids) }, { limit: ids.length });
  return new Map(rows.map((row) => [row._id, row]));
}

/** Never by who asked: of two people one asks and the other decides. */
export const decideCorrection: UseCase<'records.decideCorrection'> = async (context, input) => {
  const { caller, now } = context;
  const { unitId, correctionId, decision, note } = input;
  const row = await corrections.get(correctionId);
  const unit = row && (await unitOf(row.unitId));
  // The unit in the input is the one under whose role it is asked.
  if (!row || !unit?.path.includes(unitId)) throw new AppError('NOT_FOUND');
  if (row.userId === caller.userId)
    throw new AppError('SECOND_PERSON', { message: '自己申请的更正，要由另一位同事来办' });
  if (decision === 'refused' && note === '') {
    throw new AppError('BAD_INPUT', { fields: { note: '请写一句为什么不改，申请的人看得到' } });
  }
  await checkText(caller.openid, [note]);
  const change = {
    state: decision,
    note,
    decidedAt: now,
    todo: decision === 'granted' ? ('record' as const) : ('tell' as const),
    todoAt: now,
  };
  if (await corrections.change({ _id: correctionId, state: 'asked' }, change)) {
    await carryOn({ ...row, ...change });
    return {};
  }
  const there = await corrections.get(correctionId);
  if (there?.state !== decision || there.note !== note) throw new AppError('CORRECTION_DONE');
  if (there.todo !== '') await carryOn(there);
  return {};
};

/** The difference as a record of its own, then the word to the person. Safe to repeat. */
async function carryOn(row: CorrectionRow): Promise<void> {
  const record = await records.get(row.recordId);
  if (!record) return;
  if (row.todo === 'record') {
    const _id = recordIdOf(['correction', row._id]);
    const earlier = (await records.find({ corrects: record._id }, { limit: LIST_MAX })).filter(
      (each) => each._id !== _id,
    );
    const minutes = row.minutes - record.minutes - minutesIn(earlier);
    const { seq: _seq, salt: _salt, commitment: _commitment, todo: _todo, v: _v, ...facts } = record;
    await records.insert(
      chained({ ...facts, _id, kind: 'correction', corrects: record._id, minutes, calls: 0, at: row.decidedAt }),
    );
  }
  await tell({
    fact: ['correction', row._id],
    userId: row.userId,
    kind: 'correction',
    title: row.state === 'granted' ? `更正好了：${record.title}` : `没有更正：${record.title}`,
    text: row.state === 'granted' ? `现在记的是 ${hoursLabel(row.minutes)}` : row.note,
    page: '/packages/service-records/pages/list/list',
    template: 'result',
    at: row.decidedAt,
    until: row.decidedAt + NOTICE_DAYS * DAY_MS,
  });
  await corrections.change({ _id: row._id, state: row.state }, { todo: '' });
}

/** What crashes left half-way. @returns how many */
export async function carryCorrections(now: number): Promise<number> {
  const due = { todo: is.in(['record', 'tell']), todoAt: is.lte(now - MINUTE_MS) };
  const found = await corrections.find(due, { limit: BATCH_MAX });
  for (const row of found) await carryOn(row);
  return found.length;
}
