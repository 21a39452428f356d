export interface IndexDefinition {
  name: string;
  /** field -> 1 ascending, -1 descending; an array field makes the index multikey */
  keys: readonly (readonly [field: string, direction: 1 | -1])[];
  unique?: true;
}

export interface CollectionDefinition {
  name: string;
  /** the context that owns it; no other touches it */
  owner: string;
  indexes: readonly IndexDefinition[];
  /**
   * What is in it of a person after their erasure. none: never anything. removed: it is deleted. nameless: kept under an
   * id that leads to nobody, and the privacy page says so.
   */
  afterErasure: 'none' | 'removed' | 'nameless';
}

/** An index by its fields, ascending unless said. */
export const on = (
  ...keys: readonly (string | readonly [string, 1 | -1])[]
): Pick<IndexDefinition, 'name' | 'keys'> => {
  const pairs = keys.map((key) => (typeof key === 'string' ? ([key, 1] as const) : key));
  return { name: pairs.map(([field]) => field).join('_'), keys: pairs };
};
