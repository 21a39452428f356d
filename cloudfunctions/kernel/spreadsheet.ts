import * as z from 'zod';
import writeExcelFile from 'write-excel-file/node';
import { MINUTE_MS } from '../../miniprogram/shared/time';
import { collection, is } from './database';
import { randomId } from './ids';
import type { Section } from './person-data';
import { addressOf, putFile, removeFiles } from './storage';

/** A file made for one person, until it is fetched or its time is over. */
const exportRow = z.object({
  /** random, and the file's name: nobody can guess another's */
  _id: z.string(),
  v: z.literal(1),
  /** who asked for it */
  userId: z.string(),
  fileId: z.string(),
  until: z.number(),
});
type ExportRow = z.infer<typeof exportRow>;
const exports = collection('exports', exportRow);

const BATCH_MAX = 50;
const KEPT_MS = 10 * MINUTE_MS;
const COLUMN_WIDTH = 24;

export interface OfferedFile {
  url: string;
  fileName: string;
  until: number;
}

/** A spreadsheet that the phone and Excel open, a sheet a section. The file is gone after ten minutes. */
export async function offerSpreadsheet(
  { userId, now }: { userId: string; now: number },
  name: string,
  sections: readonly Section[],
): Promise<OfferedFile> {
  const _id = randomId();
  const until = now + KEPT_MS;
  const content = await spreadsheetOf(sections);
  // Known before it is there: a file that nobody knows of would never be cleaned up.
  await exports.insert({ _id, v: 1, userId, fileId: '', until });
  const fileId = await putFile(`exports/${_id}.xlsx`, content);
  await exports.change({ _id }, { fileId });
  return { url: await addressOf(fileId, KEPT_MS / 1000), fileName: `${name}.xlsx`, until };
}

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

async function drop(rows: readonly ExportRow[]): Promise<number> {
  await removeFiles(rows.map(({ fileId }) => fileId).filter((fileId) => fileId !== ''));
  for (const { _id } of rows) await exports.remove({ _id });
  return rows.length;
}

/** What a person asked for goes when they go. */
export const dropExports = async (userId: string): Promise<number> =>
  drop(await exports.find({ userId }, { limit: BATCH_MAX }));

/** Files whose time is over. @returns how many */
export const cleanExports = async (now: number): Promise<number> =>
  drop(await exports.find({ until: is.lte(now) }, { limit: BATCH_MAX }));
