import { createHash } from 'node:crypto';
import type { LinkRow, RecordRow } from './records.repository';

/**
 * The chain of a unit's records, as functions of its rows: the same for `jobs`, the auditor's page and the command. A
 * link's hash covers the record's facts and the hash before, so that no record can be changed, left out or put in
 * without every later link telling.
 */
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const commitmentOf = (salt: string, userId: string): string => sha256(JSON.stringify(['person', salt, userId]));

/** Everything that a record says. Not the person's id: the commitment stands for it. */
const factsOf = (row: RecordRow): unknown[] => [
  row._id,
  row.kind,
  row.unitId,
  row.activityId,
  row.corrects,
  row.title,
  row.content,
  row.placeName,
  row.organiser,
  row.inCharge,
  row.from,
  row.to,
  row.minutes,
  row.calls,
  row.at,
  row.commitment,
];

export const hashOf = (before: string, seq: number, row: RecordRow): string =>
  sha256(JSON.stringify([before, seq, ...factsOf(row)]));

export interface Broken {
  seq: number;
  recordId: string;
  what: string;
}

/** Where the reading of a chain has got to. */
export interface Read {
  seq: number;
  hash: string;
}
export const UNREAD: Read = { seq: 0, hash: '' };

/**
 * Reads on.
 *
 * @param found links in order from the one after `read`, and their records
 * @returns how far it holds, or the first that does not fit
 */
export function readOn(read: Read, found: readonly LinkRow[], rows: ReadonlyMap<string, RecordRow>): Read | Broken {
  let { seq, hash } = read;
  for (const link of found) {
    const row = rows.get(link.recordId);
    const what = faultOf({ seq, hash }, link, row);
    if (what !== '') return { seq: link.seq, recordId: link.recordId, what };
    seq = link.seq;
    hash = link.hash;
  }
  return { seq, hash };
}

function faultOf(read: Read, link: LinkRow, row: RecordRow | undefined): string {
  if (link.seq !== read.seq + 1) return `第 ${read.seq + 1} 条不见了`;
  if (link.before !== read.hash) return '和前一条接不上';
  if (!row) return '这一条记录不见了';
  if (row.salt !== '' && commitmentOf(row.salt, row.userId) !== row.commitment) return '记录的人被换过';
  if (hashOf(link.before, link.seq, row) !== link.hash) return '记录的内容被改过';
  return '';
}

export const isBroken = (read: Read | Broken): read is Broken => 'what' in read;
