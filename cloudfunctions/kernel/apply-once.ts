import { is, to, type Change, type Collection, type Where } from './database';

/** Operation ids kept on a document. A retry comes within minutes; this many other changes do not. */
const APPLIED_KEPT = 500;

interface WithApplied {
  _id: string;
  applied: string[];
}

export type Applied<Row> =
  | { outcome: 'applied' }
  /** an earlier try of the same operation did it */
  | { outcome: 'already'; row: Row }
  /** the condition does not hold; `row` is the document as it is now, to say why (null: there is none) */
  | { outcome: 'refused'; row: Row | null };

/**
 * Changes a counter once per operation id, in one conditional update (design: Writes, 3). The
 * condition must hold no value computed from an earlier read. A retry, a double tap and the repair of
 * a half-done claim are the same call again.
 *
 * @param key finds the one document, by its id or a unique fact
 * @param operationId made from the fact and its round, unique on this document
 * @param step.mark kept beside the operation id: where one fact may end in two ways, it says which it was
 */
export async function applyOnce<Row extends WithApplied>(
  collection: Collection<Row>,
  key: Where<Row>,
  operationId: string,
  step: { where: Where<Row>; change: Change<Row>; mark?: string },
): Promise<Applied<Row>> {
  const done = await collection.change(
    { ...step.where, ...key, applied: is.nin([operationId]) },
    { ...step.change, applied: to.push([operationId, ...(step.mark ? [step.mark] : [])], { slice: -APPLIED_KEPT }) },
  );
  if (done) return { outcome: 'applied' };
  const [row = null] = await collection.find(key, { limit: 1 });
  return row?.applied.includes(operationId) ? { outcome: 'already', row } : { outcome: 'refused', row };
}
