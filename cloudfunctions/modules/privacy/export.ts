import writeExcelFile from 'write-excel-file/node';
import { dayOf, MINUTE_MS } from '../../../miniprogram/shared/time';
import { randomId } from '../../kernel/ids';
import type { Section } from '../../kernel/person-data';
import { requireKeys } from '../../kernel/secrets';
import { addressOf, putFile } from '../../kernel/storage';
import type { UseCase } from '../../kernel/router';
import { CONTEXTS } from './contexts';
import { exports } from './exports.repository';

const KEPT_MS = 10 * MINUTE_MS;

/** Everything about the caller as a spreadsheet that the phone opens. The file is gone after ten minutes. */
export const exportMe: UseCase<'privacy.export'> = async ({ caller, now }) => {
  requireKeys();
  const { userId } = caller;
  const sections: Section[] = [];
  for (const context of CONTEXTS) sections.push(...(await context.exportOf(userId, now)));
  const _id = randomId();
  const until = now + KEPT_MS;
  const content = await spreadsheetOf(sections);
  // Known before it is there: a file that nobody knows of would never be cleaned up.
  await exports.insert({ _id, v: 1, userId, fileId: '', until });
  const fileId = await putFile(`exports/${_id}.xlsx`, content);
  await exports.change({ _id }, { fileId });
  const url = await addressOf(fileId, KEPT_MS / 1000);
  return { url, fileName: `我的资料-${dayOf(now)}.xlsx`, until };
};

const COLUMN_WIDTH = 24;

function spreadsheetOf(sections: readonly Section[]): Promise<Buffer> {
  const sheets = sections.map(({ title, columns, rows }) => ({
    sheet: title,
    data: [
      columns.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value) => ({ value, type: String }))),
    ],
    columns: columns.map(() => ({ width: COLUMN_WIDTH })),
  }));
  return writeExcelFile(sheets).toBuffer();
}
