import * as z from 'zod';
import { collection, is } from '../../kernel/database';
import { removeFiles } from '../../kernel/storage';

/** A file made for one person, until it is fetched or its time is over. */
const exportRow = z.object({
  /** random, and the file's name: nobody can guess another's */
  _id: z.string(),
  v: z.literal(1),
  userId: z.string(),
  fileId: z.string(),
  until: z.number(),
});
type ExportRow = z.infer<typeof exportRow>;
export const exports = collection('exports', exportRow);

const BATCH_MAX = 50;

async function drop(rows: readonly ExportRow[]): Promise<number> {
  await removeFiles(rows.map(({ fileId }) => fileId).filter((fileId) => fileId !== ''));
  for (const { _id } of rows) await exports.remove({ _id });
  return rows.length;
}

export const dropExports = async (userId: string): Promise<number> =>
  drop(await exports.find({ userId }, { limit: BATCH_MAX }));

/** Files whose time is over. @returns how many */
export const cleanExports = async (now: number): Promise<number> =>
  drop(await exports.find({ until: is.lte(now) }, { limit: BATCH_MAX }));
