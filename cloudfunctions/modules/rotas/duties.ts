import { partsOfRotaDuty, spanOn } from '../../../miniprogram/shared/rotas';
import { is } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { unitOf } from '../units';
import { postOf, rotas, type RotaRow } from './rotas.repository';
import { finish } from './turn';
import { PAGE_MAX, turnId, turns, type TurnRow } from './turns.repository';

async function find(id: string): Promise<{ rota: RotaRow; slot: number; day: string } | null> {
  const parts = partsOfRotaDuty(id);
  const rota = parts && (await rotas.get(parts.rotaId));
  // A draft is nobody's but its writers'.
  if (!rota || rota.state === 'draft' || !rota.slots[parts.slot]) return null;
  return { rota, slot: parts.slot, day: parts.day };
}

const titleOf = (rota: RotaRow, slot: number): string => `${rota.title} · ${postOf(rota, slot)?.name ?? ''}`;

/**
 * One slot on one day as attendance sees it.
 *
 * @throws NOT_FOUND
 */
export async function dutyOf(id: string) {
  const found = await find(id);
  const pattern = found?.rota.slots[found.slot];
  if (!found || !pattern) throw new AppError('NOT_FOUND');
  const { rota, slot, day } = found;
  const unit = await unitOf(rota.unitId);
  const { name = '', kinds = [], stops = [] } = postOf(rota, slot) ?? {};
  return {
    _id: id,
    unitId: rota.unitId,
    unitName: unit?.name ?? '',
    title: titleOf(rota, slot),
    placeName: stops[0] ?? name,
    contactName: unit?.contactName ?? '',
    ...spanOn(day, pattern),
    countsHours: true,
    countsCalls: false,
    left: 0,
    isCancelled: rota.state === 'cancelled' || rota.offDays.some((off) => off.day === day),
    takesWalkIns: false,
    walkInFrom: 0,
    contentOf: (): string => `${name}：${kinds.join('、')}`,
  };
}

/** Whoever has not said yes is nobody's duty yet. */
const STATES = {
  asked: 'waiting',
  claiming: 'claiming',
  agreed: 'joined',
  declined: 'cancelled',
  noshow: 'noshow',
} as const satisfies Record<TurnRow['state'], string>;

const toParty = ({ _id, userId, round, state }: TurnRow) => ({
  _id,
  userId,
  round,
  people: 1,
  proxy: '' as const,
  state: STATES[state],
});

export async function dutyPartOf(id: string, userId: string) {
  const row = await turns.get(turnId(id, userId));
  return row && toParty(row);
}

/** Everybody who said yes, or did and did not come, in the order of saying so. */
export async function dutyPartiesOf(id: string) {
  const rows = await turns.find({ dutyId: id, state: is.in(['agreed', 'noshow']) }, { limit: PAGE_MAX });
  return rows.sort((a, b) => a.agreedAt - b.agreedAt || (a._id < b._id ? -1 : 1)).map(toParty);
}

/** They did not come: their time is free. Once, however often it is asked. */
export async function releaseDuty(id: string, userId: string, now: number): Promise<void> {
  const there = await turns.get(turnId(id, userId));
  if (!there) return;
  const { _id, round } = there;
  await turns.change({ _id, round, state: 'agreed' }, { state: 'noshow', todo: 'drop', todoAt: now });
  const after = await turns.get(_id);
  if (after?.state === 'noshow' && after.round === round) await finish(after);
}

/** Titles by id, for lists. */
export async function dutiesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all([...new Set(ids)].map(async (id) => [id, await find(id)] as const));
  return new Map(found.flatMap(([id, duty]) => (duty ? [[id, titleOf(duty.rota, duty.slot)] as const] : [])));
}

export async function unitOfDuty(id: string): Promise<string | null> {
  return (await find(id))?.rota.unitId ?? null;
}
