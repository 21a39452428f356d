import { MINUTE_MS } from '../../../miniprogram/shared/time';
import { idOf, randomId } from '../../kernel/ids';
import { commitmentOf } from './chain';
import { records, type RecordRow } from './records.repository';

export interface Served {
  /** what it records, made from the fact: recorded once */
  source: readonly string[];
  userId: string;
  unitId: string;
  activityId: string;
  title: string;
  content: string;
  placeName: string;
  organiser: string;
  inCharge: string;
  /** hours served in [from, to), epoch ms */
  from: number;
  to: number;
  calls: number;
  at: number;
}

export const recordIdOf = (source: readonly string[]): string => idOf('record', ...source);

/** Hours as they were served. There is no other way to a record of a service; `attendance` alone calls it. */
export async function addRecord({ source, ...served }: Served): Promise<void> {
  const minutes = Math.floor((served.to - served.from) / MINUTE_MS);
  await records.insert(chained({ ...served, _id: recordIdOf(source), kind: 'service', corrects: '', minutes }));
}

type Facts = Omit<RecordRow, 'v' | 'salt' | 'commitment' | 'seq' | 'todo'>;

/** With what ties it to its person, and waiting for its place in the chain. */
export function chained(facts: Facts): RecordRow {
  const salt = randomId();
  return { ...facts, v: 1, salt, commitment: commitmentOf(salt, facts.userId), seq: 0, todo: 'chain' };
}
