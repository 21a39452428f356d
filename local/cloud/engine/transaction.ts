import { randomUUID } from 'node:crypto';
import { transactionBusy, transactionConflict, transactionGone } from './cloud-error';
import type { Holder, StoredRecord } from './record';
import type { Doc } from './values';

/** The platform ends a transaction after this long (cloud-facts 3). */
export const TRANSACTION_MS = 30_000;
/** A plain write waits this long for a transaction that holds its document. */
const LOCK_WAIT_MS = 5_000;

export interface PendingWrite {
  /** name of the collection */
  collection: string;
  /** null: removed */
  document: Doc | null;
  json: string;
}

/** What one client has begun and not ended: it reads the store as it was, and its own writes. */
export class Transaction implements Holder {
  readonly id = randomUUID();
  readonly writes = new Map<StoredRecord, PendingWrite>();
  /** resolves when it ends, however it ends */
  readonly ended: Promise<void>;
  private resolveEnded: () => void = () => undefined;

  /** @param snapshot commits up to this number are seen */
  constructor(readonly snapshot: number) {
    this.ended = new Promise((resolve) => {
      this.resolveEnded = resolve;
    });
  }

  /** The document as this transaction sees it; null: it sees none. */
  view(record: StoredRecord): Doc | null {
    const own = this.writes.get(record);
    if (own) return own.document;
    if (record.version <= this.snapshot) return record.document;
    let content = record.older;
    while (content && content.version > this.snapshot) content = content.older;
    return content?.document ?? null;
  }

  finish(): void {
    for (const record of this.writes.keys()) record.lock = null;
    this.resolveEnded();
  }
}

/** Transactions that run now. */
export class TransactionTable {
  private readonly running = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout }>();

  begin(snapshot: number): Transaction {
    const transaction = new Transaction(snapshot);
    const timer = setTimeout(() => this.end(transaction), TRANSACTION_MS);
    timer.unref();
    this.running.set(transaction.id, { transaction, timer });
    return transaction;
  }

  /** @throws when it never was, has ended, or ran out of its time */
  get(id: string): Transaction {
    const found = this.running.get(id);
    if (!found) throw transactionGone();
    return found.transaction;
  }

  end(transaction: Transaction): void {
    const found = this.running.get(transaction.id);
    if (!found) return;
    clearTimeout(found.timer);
    this.running.delete(transaction.id);
    transaction.finish();
  }

  get isIdle(): boolean {
    return this.running.size === 0;
  }

  all(): Transaction[] {
    return [...this.running.values()].map(({ transaction }) => transaction);
  }

  /**
   * The right to write a record. Inside a transaction a record that another holds, or that was
   * written since the snapshot, ends it at once with a conflict.
   *
   * @returns a promise when a plain write has to wait for a transaction; look again after it
   */
  claim(record: StoredRecord, transaction: Transaction | null): Promise<void> | null {
    if (!transaction) return record.lock ? waitFor(record.lock) : null;
    const isTaken = record.lock !== null && record.lock !== transaction;
    if (isTaken || record.version > transaction.snapshot) {
      this.end(transaction);
      throw transactionConflict();
    }
    record.lock = transaction;
    return null;
  }
}

/** @throws TransactionBusy when the other does not end in time */
export async function waitFor(holder: Holder): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(transactionBusy()), LOCK_WAIT_MS);
  });
  try {
    await Promise.race([holder.ended, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
