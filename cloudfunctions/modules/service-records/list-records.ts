import { LIMITS } from '../../../miniprogram/shared/limits';
import { maskName } from '../../../miniprogram/shared/masks';
import { dayOf, DAY_MS, startOfDay, clockOf } from '../../../miniprogram/shared/time';
import { hoursOf } from '../../../miniprogram/shared/levels';
import { recordLook } from '../../kernel/audit';
import { pageOf, parseCursor, TIES_MAX } from '../../kernel/cursor';
import { is, type Where } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { requireKeys } from '../../kernel/secrets';
import { offerSpreadsheet } from '../../kernel/spreadsheet';
import type { UseCase } from '../../kernel/router';
import { isVolunteer, peopleOf } from '../identity';
import { corrections, records, type CorrectionRow, type RecordRow } from './records.repository';
import { levelAt, minutesIn, recordsOf } from './totals';
import { toCorrection, toRecord } from './views';

const EXPORT_MAX = 1000;

async function pageFrom(where: Where<RecordRow>, cursor: string | null) {
  const after = parseCursor(cursor);
  const found = await records.find(
    { ...where, ...(after && { from: is.lte(after.at) }) },
    {
      order: [
        ['from', 'desc'],
        ['_id', 'desc'],
      ],
      limit: LIMITS.pageSize + TIES_MAX,
    },
  );
  return pageOf(found, { after, size: LIMITS.pageSize, direction: 'desc', at: ({ from }) => from });
}

export const listMine: UseCase<'records.listMine'> = async ({ caller, now }, { cursor }) => {
  const { userId } = caller;
  const [page, all, asked, registered] = await Promise.all([
    pageFrom({ userId }, cursor),
    recordsOf(userId),
    corrections.find({ userId }, { limit: EXPORT_MAX }),
    isVolunteer(userId),
  ]);
  const latest = new Map<string, CorrectionRow>();
  for (const row of asked.sort((a, b) => a.askedAt - b.askedAt)) latest.set(row.recordId, row);
  const minutes = minutesIn(all);
  return {
    rows: page.rows.map((row) => {
      const correction = latest.get(row._id);
      return { ...toRecord(row), correction: correction ? toCorrection(correction) : null };
    }),
    cursor: page.cursor,
    minutes,
    level: levelAt(minutes),
    isVolunteer: registered,
    asOf: now,
  };
};

export const listUnit: UseCase<'records.listUnit'> = async (context, { unitId, activityId, cursor }) => {
  requireKeys();
  await recordLook(context, '', activityId ?? unitId);
  // Of an activity: the unit is the one under whose role it is asked, so it has to be the record's own.
  const page = await pageFrom(activityId === null ? { unitId } : { activityId, unitId }, cursor);
  const facts = await peopleOf(page.rows.map(({ userId }) => userId));
  const rows = page.rows.map((row) => ({ ...toRecord(row), name: maskName(facts.get(row.userId)?.name ?? '') }));
  return { rows, cursor: page.cursor, asOf: context.now };
};

/** Names in full: it is what the national system takes. The look is logged as what it is. */
export const exportUnit: UseCase<'records.export'> = async (context, { unitId, fromDay, toDay }) => {
  requireKeys();
  const found = await records.find(
    { unitId, from: is.range(startOfDay(fromDay), startOfDay(toDay) + DAY_MS) },
    { order: [['from', 'desc']], limit: EXPORT_MAX },
  );
  if (found.length === 0) throw new AppError('NO_RECORDS');
  await recordLook(context, '', unitId);
  const facts = await peopleOf(found.map(({ userId }) => userId));
  const section = {
    title: '志愿服务记录',
    columns: COLUMNS,
    rows: found.map((row) => rowOf(row, facts.get(row.userId)?.name ?? '')),
  };
  const asker = { userId: context.caller.userId, now: context.now };
  const file = await offerSpreadsheet(asker, `志愿服务记录-${fromDay}-${toDay}`, [section]);
  return { ...file, rows: found.length };
};

/** In the order of Order 67, Article 7, after who it was; what was never asked prints as such. */
const COLUMNS = [
  '志愿者姓名',
  '证件号码',
  '活动名称',
  '日期',
  '地点',
  '服务内容',
  '开始时间',
  '结束时间',
  '服务时间（小时）',
  '活动组织单位',
  '活动负责人',
  '接听数',
  '说明',
];

const rowOf = (row: RecordRow, name: string): string[] => [
  name === '' ? '未提供' : name,
  '未提供',
  row.title,
  dayOf(row.from),
  row.placeName,
  row.content,
  clockOf(row.from),
  clockOf(row.to),
  String(hoursOf(row.minutes)),
  row.organiser,
  row.inCharge,
  row.calls > 0 ? String(row.calls) : '',
  row.kind === 'correction' ? '更正' : '',
];
