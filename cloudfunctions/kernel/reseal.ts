import { is, type Change, type Collection } from './database';
import { seal, unseal } from './secrets';

/** A collection with sealed fields, for the change of keys. */
export interface SealedStore {
  /** name of the collection: part of what a sealed value is bound to */
  name: string;
  /** Seals anew, in the order of ids, what another key than `keyName` sealed. @returns the last id looked at; null: the end */
  reseal(keyName: string, afterId: string, limit: number): Promise<string | null>;
}

export function sealedStore<Row extends { _id: string }>(
  name: string,
  rows: Collection<Row>,
  fields: readonly (keyof Row & string)[],
): SealedStore {
  async function resealField(row: Row, field: keyof Row & string, keyName: string): Promise<void> {
    const value = row[field];
    if (typeof value !== 'string' || value === '' || value.startsWith(`${keyName}.`)) return;
    const place = { collection: name, id: row._id, field };
    const change = { [field]: seal(place, unseal(place, value)) } as Change<Row>;
    // Only what was read is replaced: what its owner saved since is under the new key already.
    await rows.change({ _id: row._id, [field]: value }, change);
  }
  return {
    name,
    async reseal(keyName, afterId, limit) {
      const found = await rows.find({ _id: is.gt(afterId) }, { order: [['_id', 'asc']], limit });
      for (const row of found) for (const field of fields) await resealField(row, field, keyName);
      return found.length < limit ? null : (found.at(-1)?._id ?? null);
    },
  };
}
