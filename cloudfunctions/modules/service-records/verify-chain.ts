import type { UseCase } from '../../kernel/router';
import { readChain } from './append';
import { isBroken } from './chain';
import { records } from './records.repository';

export const verifyChain: UseCase<'records.verifyChain'> = async ({ now }, { unitId }) => {
  const [read, waiting] = await Promise.all([readChain(unitId), records.count({ todo: 'chain', unitId })]);
  if (isBroken(read)) return { length: read.seq - 1, head: '', broken: read, waiting, asOf: now };
  return { length: read.seq, head: read.hash, broken: null, waiting, asOf: now };
};
