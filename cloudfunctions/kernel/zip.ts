import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  content: Buffer;
}

export interface ZipBounds {
  entriesMax: number;
  /** of all entries together, unpacked */
  bytesMax: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks an archive that anybody may have made: what it says of its sizes is held against the bounds before
 * anything is unpacked, and nothing grows beyond what it says.
 *
 * @throws RangeError over the bounds; any other error when it is no archive
 */
export function unzip(bytes: Buffer, { entriesMax, bytesMax }: ZipBounds): ZipEntry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > entriesMax) throw new RangeError('too many entries');
  let at = bytes.readUInt32LE(end + 16);
  let total = 0;
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('no entry where one is announced');
    total += bytes.readUInt32LE(at + 24);
    if (total > bytesMax) throw new RangeError('too large when unpacked');
    const nameBytes = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    entries.push({ name, content: contentOf(bytes, at) });
    at += ENTRY_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The end record stands at the end, before a comment if there is one. */
function endOf(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_BYTES - COMMENT_BYTES_MAX);
  for (let at = bytes.length - END_BYTES; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new Error('no archive');
}

function contentOf(bytes: Buffer, entry: number): Buffer {
  const method = bytes.readUInt16LE(entry + 10);
  const packed = bytes.readUInt32LE(entry + 20);
  const size = bytes.readUInt32LE(entry + 24);
  const local = bytes.readUInt32LE(entry + 42);
  const from = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(from, from + packed);
  if (method === STORED && packed === size) return content;
  if (method !== DEFLATED || size === 0) {
    if (size === 0) return Buffer.alloc(0);
    throw new Error('packed in a way that is not read');
  }
  const unpacked = inflateRawSync(content, { maxOutputLength: size });
  if (unpacked.length !== size) throw new Error('not of the size that it says');
  return unpacked;
}
