import * as z from 'zod';
import { CONSENT_WAYS } from '../../../miniprogram/shared/consents';
import { RELATIONS } from '../../../miniprogram/shared/volunteers';
import { collection, is } from '../../kernel/database';
import { sealedStore } from '../../kernel/reseal';
import { blindIndex, seal, sealed, unseal } from '../../kernel/secrets';

const relation = z.enum(RELATIONS.map(({ id }) => id));
const consentWay = z.enum(CONSENT_WAYS.map(({ id }) => id));

/** What identifies a person, sealed; only who gave something is here. */
export const personRow = z.object({
  /** userId */
  _id: z.string(),
  v: z.literal(1),
  name: sealed,
  phone: sealed,
  /** 'YYYY-MM-DD' */
  birthDate: sealed,
  guardianName: sealed,
  guardianPhone: sealed,
  /** finds an equal number without opening any; '' without a phone */
  phoneIndex: z.string(),
  guardianRelation: z.union([z.literal(''), relation]),
  /** of a ward to who acts for them; '' for who calls */
  relation: z.union([z.literal(''), relation]),
  ageBand: z.enum(['', 'adult', 'teen', 'child']),
  consentWay: z.union([z.literal(''), consentWay]),
});
export type PersonRow = z.infer<typeof personRow>;

export const people = collection('people', personRow);

const SEALED = ['name', 'phone', 'birthDate', 'guardianName', 'guardianPhone'] as const;
export const sealedPeople = sealedStore('people', people, SEALED);
type SealedField = (typeof SEALED)[number];
/** As in the row, with what is sealed in plain words. */
export type PersonFacts = Pick<PersonRow, SealedField | 'guardianRelation' | 'relation' | 'ageBand' | 'consentWay'>;

const NOTHING: PersonFacts = {
  name: '',
  phone: '',
  birthDate: '',
  guardianName: '',
  guardianPhone: '',
  guardianRelation: '',
  relation: '',
  ageBand: '',
  consentWay: '',
};

const place = (id: string, field: SealedField) => ({ collection: 'people', id, field });

function open(row: PersonRow): PersonFacts {
  const facts: PersonFacts = { ...NOTHING, ...row };
  for (const field of SEALED) facts[field] = unseal(place(row._id, field), row[field]);
  return facts;
}

export async function personOf(userId: string): Promise<PersonFacts> {
  const row = await people.get(userId);
  return row ? open(row) : NOTHING;
}

/** @returns facts by userId; who gave nothing is left out */
export async function peopleOf(userIds: readonly string[]): Promise<Map<string, PersonFacts>> {
  if (userIds.length === 0) return new Map();
  const rows = await people.find({ _id: is.in(userIds) }, { limit: userIds.length });
  return new Map(rows.map((row) => [row._id, open(row)]));
}

export const phoneIndexOf = (phone: string): string =>
  phone === '' ? '' : blindIndex('phone', phone.replace(/-/g, ''));

/** Seals what is given anew and leaves the rest as it is. */
export async function savePerson(userId: string, given: Partial<PersonFacts>): Promise<void> {
  if (await people.insert(toPersonRow(userId, given))) return;
  await people.change({ _id: userId }, sealFacts(userId, given));
}

/** A row that holds nothing but what is given. */
export const toPersonRow = (userId: string, given: Partial<PersonFacts>): PersonRow => ({
  ...NOTHING,
  phoneIndex: '',
  ...sealFacts(userId, given),
  _id: userId,
  v: 1,
});

function sealFacts(userId: string, given: Partial<PersonFacts>): Partial<PersonRow> {
  const change: Partial<PersonRow> = { ...given };
  for (const field of SEALED) {
    const text = given[field];
    if (text !== undefined) change[field] = seal(place(userId, field), text);
  }
  if (given.phone !== undefined) change.phoneIndex = phoneIndexOf(given.phone);
  return change;
}
