import readXlsxFile from 'read-excel-file/universal';
import { LIMITS } from '../../miniprogram/shared/limits';
import { AppError } from './errors';
import { unzip, type ZipEntry } from './zip';

export type Cell = string | number | boolean | Date | null;

export interface ReadSheet {
  name: string;
  rows: Cell[][];
}

/** A filled template has a dozen entries and unpacks to some 100 KB. */
const BOUNDS = { entriesMax: 200, bytesMax: 8 * 1024 * 1024 };
const COLUMNS_MAX = 50;
const LETTERS = 26;
/** A row or a cell, and where it says that it stands. */
const TAG = /<(?:\w+:)?(row|c)([\s/][^<>]*)?>/g;
const PLACE = /\sr\s*=\s*["']([A-Za-z]*)(\d+)["']/;

/**
 * Reads a spreadsheet that anybody may have made. Held against its bounds before it is parsed: one cell far down makes
 * the reader lay out every row above it.
 *
 * @throws SHEET_TOO_LARGE, SHEET_UNREADABLE
 */
export async function readSpreadsheet(bytes: Buffer): Promise<ReadSheet[]> {
  requireSmall(unpacked(bytes));
  const content = new Uint8Array(bytes).buffer;
  const sheets = await readXlsxFile(content).catch((): never => {
    throw new AppError('SHEET_UNREADABLE');
  });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(toCell)) }));
}

function unpacked(bytes: Buffer): ZipEntry[] {
  try {
    return unzip(bytes, BOUNDS);
  } catch (error) {
    // Node's own RangeErrors (a position outside of the bytes) are of a broken file, not of a large one.
    const isLarge = error instanceof RangeError && !('code' in error);
    throw new AppError(isLarge ? 'SHEET_TOO_LARGE' : 'SHEET_UNREADABLE');
  }
}

/** Of every entry, for which of them is a sheet is said by another one. */
function requireSmall(entries: readonly ZipEntry[]): void {
  for (const { name, content } of entries) {
    if (!/\.xml$/i.test(name)) continue;
    let rows = 0;
    let cells = 0;
    for (const [, tag = '', attributes = ''] of content.toString('utf8').matchAll(TAG)) {
      const [, letters = '', row = '0'] = PLACE.exec(attributes) ?? [];
      if (tag === 'row') rows += 1;
      else cells += 1;
      const isOut = Number(row) > LIMITS.sheetRowsMax || columnOf(letters) > COLUMNS_MAX;
      if (isOut || rows > LIMITS.sheetRowsMax || cells > LIMITS.sheetRowsMax * COLUMNS_MAX) {
        throw new AppError('SHEET_TOO_LARGE');
      }
    }
  }
}

/** A is 1, AA is 27; a row has no letters and is 0. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - 64;
  return column;
}

const toCell = (value: unknown): Cell =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date
    ? value
    : null;
