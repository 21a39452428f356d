/** What each context that keeps data about people gives to the export and to the erasure of a person. */
export interface PersonData {
  exportOf(userId: string, now: number): Promise<Section[]>;
  erase(person: ErasedPerson): Promise<void>;
}

/** A sheet of the export: a table in words that its owner understands. */
export interface Section {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface ErasedPerson {
  userId: string;
  /** stands in their place in what has to be kept; leads back to nobody */
  erasedId: string;
  now: number;
}
