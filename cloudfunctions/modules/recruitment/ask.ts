import { ageOn, VOLUNTEER_AGE_MIN } from '../../../miniprogram/shared/ages';
import { dayOf } from '../../../miniprogram/shared/time';
import type { Applied } from '../../kernel/apply-once';
import type { OutputOf } from '../../contract';
import { personOf } from '../identity';
import { unitOf } from '../units';
import { hasSigned } from './agreements.repository';
import type { AnswerRow } from './answers.repository';
import type { CellRow } from './cells.repository';
import type { Asker } from './queue';

export type Outcome = OutputOf<'recruitment.answer'>['results'][number]['outcome'];

/** Why a cell did not take somebody; '' when it did. */
export interface Asked {
  why: '' | Outcome;
}

/**
 * Asks a cell for a place or a place in its queue. Who is registered is old enough for most cells; only where one asks
 * for more years is the birth date opened, and only where one asks for an agreement is it looked for.
 *
 * A minor's guardian needs no look either: the registration goes with the guardian's consent.
 */
export async function ask(
  claim: AnswerRow,
  step: (claim: AnswerRow, asker: Asker) => Promise<Applied<CellRow>>,
): Promise<Asked> {
  const path = (await unitOf(claim.stationId))?.path ?? [];
  const usual = { path, years: VOLUNTEER_AGE_MIN, hasSigned: false };
  const plain = await step(claim, usual);
  if (plain.outcome !== 'refused') return { why: '' };
  const { minAge = 0, needsSigned = false } = plain.row ?? {};
  if (minAge <= VOLUNTEER_AGE_MIN && !needsSigned) return { why: whyNot(plain.row, claim, usual) };
  const asker = {
    path,
    years: minAge > VOLUNTEER_AGE_MIN ? await yearsAt(claim) : VOLUNTEER_AGE_MIN,
    hasSigned: needsSigned && (await hasSigned(claim.orderId, claim.userId)),
  };
  const again = await step(claim, asker);
  return { why: again.outcome === 'refused' ? whyNot(again.row, claim, asker) : '' };
}

/** Full years on the day of the shift, so that every try comes to the same; 0 when the birth date is not known. */
export async function yearsAt({ userId, startAt }: AnswerRow): Promise<number> {
  const years = ageOn((await personOf(userId)).birthDate, dayOf(startAt));
  return Number.isNaN(years) ? 0 : years;
}

/** Why the conditional update did not take, from the cell as it was right after. */
function whyNot(cell: CellRow | null, claim: AnswerRow, { path, years, hasSigned: isSigned }: Asker): Outcome {
  if (!cell || !path.includes(cell.audienceUnitId)) return 'gone';
  if (cell.state === 'cancelled') return 'cancelled';
  if (cell.startAt !== claim.startAt || cell.endAt !== claim.endAt) return 'changed';
  if (cell.minAge > VOLUNTEER_AGE_MIN && cell.minAge > years) return 'young';
  if (cell.needsSigned && !isSigned) return 'unsigned';
  return cell.left <= 0 || cell.waiting > 0 ? 'full' : 'busy';
}
