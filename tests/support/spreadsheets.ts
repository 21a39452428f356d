import { deflateRawSync } from 'node:zlib';
import writeExcelFile from 'write-excel-file/node';

export type TestCell = string | number | Date | null;

/** A spreadsheet as staff fill it: rows by the name of their sheet, the heads of the template above them. */
export function orderSheet(tables: {
  sites: TestCell[][];
  posts: TestCell[][];
  shifts: TestCell[][];
}): Promise<Buffer> {
  return sheetOf({
    点位: [['点位'], ...tables.sites],
    岗位: [['岗位', '人数', '要会什么（可不填）'], ...tables.posts],
    班次: [['日期', '开始', '结束'], ...tables.shifts],
  });
}

export function sheetOf(sheets: Record<string, TestCell[][]>): Promise<Buffer> {
  return writeExcelFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => (value === null ? null : cellOf(value)))),
    })),
  ).toBuffer();
}

function cellOf(value: Exclude<TestCell, null>) {
  if (typeof value === 'string') return { value, type: String };
  if (typeof value === 'number') return { value, type: Number };
  return { value, type: Date, format: value.getUTCFullYear() < 1950 ? 'h:mm' : 'yyyy/m/d' };
}

/** One deflated entry; `size` is what it says of itself, which may be a lie. */
export function zipOf(name: string, content: Buffer, size = content.length): Buffer {
  const packed = deflateRawSync(content);
  const title = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(size, 18);
  common.writeUInt16LE(title.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, packed]);
  const made = Buffer.alloc(2);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, common, Buffer.alloc(14), title]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}
