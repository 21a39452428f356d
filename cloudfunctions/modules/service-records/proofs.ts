import type { OutputOf } from '../../contract';
import { maskName } from '../../../miniprogram/shared/masks';
import { DAY_MS, startOfDay } from '../../../miniprogram/shared/time';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import { requireKeys } from '../../kernel/secrets';
import type { UseCase } from '../../kernel/router';
import { personOf } from '../identity';
import { headOf, isStillThere, readChain } from './append';
import { isBroken } from './chain';
import { proofs, type ProofRow, type RecordRow } from './records.repository';
import { minutesIn, recordsOf } from './totals';

type Proof = OutputOf<'records.makeProof'>['proof'];

/** Without 0, 1, I and O, which are read for one another. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 10;

/** From the request, so that asking twice gives one; from nothing that can be guessed. */
function codeOf(userId: string, requestId: string): string {
  const hex = idOf('proof', userId, requestId);
  return Array.from({ length: CODE_LENGTH }, (_, i) =>
    LETTERS.charAt(Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16) % LETTERS.length),
  ).join('');
}

const span = (row: Pick<ProofRow, 'fromDay' | 'toDay'>): [number, number] => [
  startOfDay(row.fromDay),
  startOfDay(row.toDay) + DAY_MS,
];

export const makeProof: UseCase<'records.makeProof'> = async ({ caller, requestId, now }, { fromDay, toDay }) => {
  requireKeys();
  const { userId } = caller;
  const rows = await recordsOf(userId, ...span({ fromDay, toDay }));
  if (rows.length === 0) throw new AppError('NO_RECORDS');
  const unitIds = [...new Set(rows.map(({ unitId }) => unitId))];
  const proof: ProofRow = {
    _id: codeOf(userId, requestId),
    v: 1,
    userId,
    fromDay,
    toDay,
    minutes: minutesIn(rows),
    times: rows.filter(({ kind }) => kind === 'service').length,
    lines: linesOf(rows),
    heads: await Promise.all(unitIds.map(async (unitId) => ({ unitId, ...(await headOf(unitId)) }))),
    issuedAt: now,
  };
  await proofs.insert(proof);
  const { name } = await personOf(userId);
  return { proof: toProof((await proofs.get(proof._id)) ?? proof, name) };
};

function linesOf(rows: readonly RecordRow[]): ProofRow['lines'] {
  const by = new Map<string, { organiser: string; times: number; minutes: number }>();
  for (const { organiser, kind, minutes } of rows) {
    const line = by.get(organiser) ?? { organiser, times: 0, minutes: 0 };
    line.times += kind === 'service' ? 1 : 0;
    line.minutes += minutes;
    by.set(organiser, line);
  }
  return [...by.values()].sort((a, b) => b.minutes - a.minutes);
}

const toProof = ({ _id, ...row }: ProofRow, name: string): Proof => ({ ...row, code: _id, name });

/** Anybody may ask; the name is masked, and what is not in the proof is not told. */
export const verify: UseCase<'records.verify'> = async ({ now }, { code }) => {
  requireKeys();
  const row = await proofs.get(code);
  if (!row) throw new AppError('NOT_FOUND', { message: '没有这个核对码，请照证明上的再输一次' });
  const [{ name }, minutesNow, isWhole] = await Promise.all([
    personOf(row.userId),
    recordsOf(row.userId, ...span(row)).then(minutesIn),
    areWhole(row),
  ]);
  const state = !isWhole ? 'broken' : minutesNow === row.minutes ? 'same' : 'corrected';
  return { proof: toProof(row, maskName(name)), state, minutesNow, asOf: now };
};

/** The chains below it hold, and still hold what was their end when it was made. */
async function areWhole({ heads }: ProofRow): Promise<boolean> {
  const whole = await Promise.all(
    heads.map(async (head) => (await isStillThere(head.unitId, head)) && !isBroken(await readChain(head.unitId))),
  );
  return whole.every(Boolean);
}
