import { quartersOf } from '../../../miniprogram/shared/quarters';
import { daysOfSlot, rotaDutyId, spanOn } from '../../../miniprogram/shared/rotas';
import { DAY_MS, dayOf } from '../../../miniprogram/shared/time';
import { idOf } from '../../kernel/ids';
import type { UserRow } from '../../modules/identity';
import { timeOperation, turnId, type RotaRow, type TurnRow } from '../../modules/rotas';
import { demoRota } from './rota';

export interface RotaDocuments {
  rotas: RotaRow[];
  rotaTurns: TurnRow[];
}

/** The demo's rota from today on. Everything in it adds up: whoever said yes to a day has the time. */
export function buildRota(people: ReadonlyMap<string, UserRow>, now: number): RotaDocuments {
  const { unitId, title, note, days, posts, slots } = demoRota;
  const rota: RotaRow = {
    ...{ _id: idOf('demo-rota', dayOf(now)), v: 1, unitId, title, note },
    fromDay: dayOf(now),
    toDay: dayOf(now + (days - 1) * DAY_MS),
    posts: posts.map((post) => ({ ...post, kinds: [...post.kinds], stops: [...post.stops] })),
    slots: slots.map((slot) => ({ ...slot, weekdays: [...slot.weekdays] })),
    offDays: [],
    ...{ state: 'published', cancelReason: '', version: 1, lastEdit: '', todo: '', todoAt: now, createdAt: now },
  };
  const rotaTurns = demoRota.people.flatMap(({ openid, slot, isAgreed }) => {
    const user = people.get(openid);
    if (!user) throw new Error(`the demo rota asks ${openid}, who is not there`);
    return turnsOf(rota, { user, slot, isAgreed }, now);
  });
  return { rotas: [rota], rotaTurns };
}

interface Part {
  user: UserRow;
  slot: number;
  isAgreed: boolean;
}

function turnsOf(rota: RotaRow, { user, slot, isAgreed }: Part, now: number): TurnRow[] {
  const pattern = rota.slots[slot];
  if (!pattern) throw new Error('a slot outside of the demo rota');
  const turns: TurnRow[] = [];
  for (const day of daysOfSlot(rota, pattern)) {
    const span = spanOn(day, pattern);
    const quarters = quartersOf(span.startAt, span.endAt);
    if (span.startAt <= now || user.busy.some((quarter) => quarters.includes(quarter))) continue;
    const dutyId = rotaDutyId(rota._id, slot, day);
    const turn: TurnRow = {
      ...{ _id: turnId(dutyId, user.userId), v: 1, rotaId: rota._id, dutyId, slot, userId: user.userId },
      ...{ askId: '', state: isAgreed ? 'agreed' : 'asked', reason: '', round: 1 },
      ...span,
      ...{ askedAt: now, agreedAt: isAgreed ? now : 0, todo: '', todoAt: now },
    };
    if (isAgreed) {
      user.busy = [...user.busy, ...quarters].sort((a, b) => a - b);
      user.applied.push(`hold:${timeOperation(turn)}`);
    }
    turns.push(turn);
  }
  return turns;
}
