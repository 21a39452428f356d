/** What the database was asked since the last reset: by collection and action, and what no index served. */
export interface OperationReport {
  total: number;
  byCollection: Record<string, Record<string, number>>;
  /** shape of the query -> how often; empty when every query had its index */
  unindexed: Record<string, number>;
  /** the same since the start, resets notwithstanding */
  unindexedEver: Record<string, number>;
}

export class OperationLog {
  private report = {
    total: 0,
    byCollection: {} as OperationReport['byCollection'],
    unindexed: {} as Record<string, number>,
  };
  private readonly unindexedEver: Record<string, number> = {};
  /** operations of the calls that are running now, by the call's token */
  private readonly byCall = new Map<string, string[]>();

  begin(token: string): void {
    this.byCall.set(token, []);
  }

  /** The finished call's operations in order, each `collection.action`. */
  end(token: string): string[] {
    const operations = this.byCall.get(token) ?? [];
    this.byCall.delete(token);
    return operations;
  }

  count(token: string, collection: string, action: string): void {
    this.report.total += 1;
    const counts = (this.report.byCollection[collection] ??= {});
    counts[action] = (counts[action] ?? 0) + 1;
    this.byCall.get(token)?.push(`${collection}.${action}`);
  }

  countUnindexed(shape: string): void {
    for (const counts of [this.report.unindexed, this.unindexedEver]) counts[shape] = (counts[shape] ?? 0) + 1;
  }

  read(): OperationReport {
    return structuredClone({ ...this.report, unindexedEver: this.unindexedEver });
  }

  reset(): void {
    this.report = { total: 0, byCollection: {}, unindexed: {} };
  }
}

/** `activities{state,startAt} sort startAt`: enough to find the query and to declare its index. */
export function shapeOf(collection: string, fields: readonly string[], sort: readonly string[]): string {
  const order = sort.length > 0 ? ` sort ${sort.join(',')}` : '';
  return `${collection}{${fields.join(',')}}${order}`;
}
