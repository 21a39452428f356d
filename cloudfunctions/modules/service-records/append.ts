import { is } from '../../kernel/database';
import { hashOf, isBroken, readOn, UNREAD, type Broken, type Read } from './chain';
import { links, records, type LinkRow, type RecordRow } from './records.repository';

const BATCH_MAX = 100;
const TRIES_MAX = 5;
const PAGE_MAX = 500;

/** Gives records their place, the earliest first. Only `jobs` does; run twice, a record still has one. @returns how many */
export async function chainRecords(): Promise<number> {
  const waiting = await records.find(
    { todo: 'chain' },
    {
      order: [
        ['at', 'asc'],
        ['_id', 'asc'],
      ],
      limit: BATCH_MAX,
    },
  );
  for (const row of waiting) await append(row);
  return waiting.length;
}

async function append(row: RecordRow): Promise<void> {
  for (let look = 0; look < TRIES_MAX; look += 1) {
    const [there] = await links.find({ recordId: row._id }, { limit: 1 });
    if (there) {
      await records.change({ _id: row._id, todo: 'chain' }, { todo: '', seq: there.seq });
      return;
    }
    const last = await headOf(row.unitId);
    const seq = last.seq + 1;
    const hash = hashOf(last.hash, seq, row);
    const link = { _id: `${row.unitId}_${seq}`, v: 1, unitId: row.unitId, seq, recordId: row._id } as const;
    // The id is the place: if another took it meanwhile, this one goes after it.
    await links.insert({ ...link, before: last.hash, hash });
  }
}

/** The last link; nothing for a unit without records. */
export async function headOf(unitId: string): Promise<Read> {
  const [last] = await links.find({ unitId }, { order: [['seq', 'desc']], limit: 1 });
  return last ? { seq: last.seq, hash: last.hash } : UNREAD;
}

/** Reads a unit's chain page by page, from the first link to the last. */
export async function readChain(unitId: string): Promise<Read | Broken> {
  let read: Read = UNREAD;
  for (;;) {
    const found = await linksAfter(unitId, read.seq);
    const next = readOn(read, found, await recordsOf(found));
    if (isBroken(next) || found.length < PAGE_MAX) return next;
    read = next;
  }
}

const linksAfter = (unitId: string, seq: number): Promise<LinkRow[]> =>
  links.find({ unitId, seq: is.gt(seq) }, { order: [['seq', 'asc']], limit: PAGE_MAX });

async function recordsOf(found: readonly LinkRow[]): Promise<Map<string, RecordRow>> {
  if (found.length === 0) return new Map();
  const ids = found.map(({ recordId }) => recordId);
  const rows = await records.find({ _id: is.in(ids) }, { limit: ids.length });
  return new Map(rows.map((row) => [row._id, row]));
}

/** Whether a link that was seen before is still the same; a chain that was rewritten has another there. */
export async function isStillThere(unitId: string, { seq, hash }: Read): Promise<boolean> {
  if (seq === 0) return true;
  return (await links.get(`${unitId}_${seq}`))?.hash === hash;
}
