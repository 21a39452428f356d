import type * as z from 'zod';
import type { ParsedInputOf } from '../../contract';
import type { ward as wardSchema } from '../../contract/identity';
import type { Purpose } from '../../../miniprogram/shared/consents';
import { LIMITS } from '../../../miniprogram/shared/limits';
import { maskName, maskPhone } from '../../../miniprogram/shared/masks';
import { recordLook } from '../../kernel/audit';
import { checkText } from '../../kernel/content-check';
import { AppError } from '../../kernel/errors';
import { idOf, randomId } from '../../kernel/ids';
import { takeOne } from '../../kernel/quota';
import { requireKeys } from '../../kernel/secrets';
import type { Context, UseCase } from '../../kernel/router';
import { unitOf } from '../units';
import { recordConsent, requireAgreed } from './consents.repository';
import { peopleOf, savePerson } from './people.repository';
import { blankUser, users, type UserRow } from './users.repository';

type WardView = z.input<typeof wardSchema>;
type Draft = ParsedInputOf<'identity.addWard'>;

interface Actor {
  kind: 'person' | 'unit';
  id: string;
  stationId: string;
  max: number;
}

export const wardQuota = (actorId: string): string => `wards:${actorId}`;
/** Names the ward's place in the quota, taken and given back. */
export const wardOperation = (documentId: string): string => `ward:${documentId}`;

export function wardsOf(actorId: string): Promise<UserRow[]> {
  return users.find({ actorId }, { limit: LIMITS.unitWardsMax });
}

const personActor = ({ caller }: Context): Actor => ({
  kind: 'person',
  id: caller.userId,
  stationId: '',
  max: LIMITS.wardsMax,
});

const unitActor = (unitId: string): Actor => ({
  kind: 'unit',
  id: unitId,
  stationId: unitId,
  max: LIMITS.unitWardsMax,
});

export const listWards: UseCase<'identity.listWards'> = async ({ caller }) => ({ wards: await viewsOf(caller.userId) });

export const listUnitWards: UseCase<'identity.listUnitWards'> = async (context, { unitId }) => {
  if (!(await unitOf(unitId))) throw new AppError('NOT_FOUND');
  await recordLook(context, '', unitId);
  return { wards: await viewsOf(unitId) };
};

export const addWard: UseCase<'identity.addWard'> = (context, draft) => add(context, personActor(context), draft);

export const addUnitWard: UseCase<'identity.addUnitWard'> = async (context, { unitId, ...draft }) => {
  if (!(await unitOf(unitId))) throw new AppError('NOT_FOUND');
  // A child's guardian is a person; a station cannot agree for a child (PIPL 31).
  if (draft.ageBand === 'child')
    throw new AppError('GUARDIAN_NEEDED', { message: '14 岁以下的孩子要由监护人自己登记' });
  return add(context, unitActor(unitId), draft);
};

async function add(context: Context, actor: Actor, draft: Draft): Promise<{ wardId: string }> {
  const { name, phone, relation, ageBand, consentWay, consent } = draft;
  requireKeys();
  const purpose: Purpose = ageBand === 'child' ? 'child' : 'ward';
  requireAgreed(purpose, consent);
  await checkText(context.caller.openid, [name]);
  const _id = idOf('ward', actor.kind, actor.id, context.requestId);
  if (!(await takeOne(wardQuota(actor.id), actor.max, wardOperation(_id)))) throw new AppError('TOO_MANY_WARDS');
  const ward = await insertWard(_id, actor, context.now);
  await recordConsent(context, ward.userId, { purpose, state: 'given', way: consentWay });
  await savePerson(ward.userId, { name, phone, relation, ageBand, consentWay });
  return { wardId: ward.userId };
}

async function insertWard(_id: string, { kind, id, stationId }: Actor, now: number): Promise<UserRow> {
  const fresh: UserRow = { ...blankUser(_id, randomId(), now), actorKind: kind, actorId: id, stationId };
  if (await users.insert(fresh)) return fresh;
  const there = await users.get(_id);
  if (!there) throw new AppError('BUSY');
  return there;
}

async function viewsOf(actorId: string): Promise<WardView[]> {
  const rows = (await wardsOf(actorId)).filter(({ todo }) => todo === '');
  const facts = await peopleOf(rows.map(({ userId }) => userId));
  return rows
    .sort((a, b) => a.createdAt - b.createdAt)
    .flatMap(({ userId, createdAt }) => {
      const person = facts.get(userId);
      // One whose registration a crash cut short has no name yet; the same request, sent again, ends it.
      if (!person || person.relation === '' || person.ageBand === '' || person.consentWay === '') return [];
      const { relation, ageBand, consentWay } = person;
      const masked = { name: maskName(person.name), phone: maskPhone(person.phone) };
      return [{ wardId: userId, ...masked, relation, ageBand, consentWay, since: createdAt }];
    });
}
