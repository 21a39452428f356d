import { PURPOSES, type Purpose } from '../../../miniprogram/shared/consents';
import { LIMITS } from '../../../miniprogram/shared/limits';
import { idOf } from '../../kernel/ids';
import type { QuotaRow } from '../../kernel/quota';
import {
  blankUser,
  toPersonRow,
  type ConsentRow,
  type PersonRow,
  type UserRow,
  type VolunteerRow,
  wardQuota,
} from '../../modules/identity';
import { demoVolunteers, demoWards, type DemoVolunteer, type DemoWard } from './private-people';

export interface PrivateDocuments {
  wards: UserRow[];
  people: PersonRow[];
  volunteers: VolunteerRow[];
  consents: ConsentRow[];
  quotas: QuotaRow[];
}

/** What the demo's people have told about themselves and whom they act for; sealed, so it needs keys. */
export function buildPrivate(users: ReadonlyMap<string, UserRow>, now: number): PrivateDocuments {
  const documents: PrivateDocuments = { wards: [], people: [], volunteers: [], consents: [], quotas: [] };
  for (const volunteer of demoVolunteers) addVolunteer(documents, volunteer, users.get(volunteer.openid), now);
  for (const ward of demoWards) addWard(documents, ward, users, now);
  documents.quotas = quotasOf(documents.wards);
  return documents;
}

function addVolunteer(
  { people, volunteers, consents }: PrivateDocuments,
  { skills, freeTimes, ...facts }: DemoVolunteer,
  user: UserRow | undefined,
  now: number,
): void {
  if (!user) throw new Error(`the demo volunteer ${facts.openid} is not there`);
  const { name, phone, birthDate } = facts;
  user.volunteerSince = now;
  people.push(toPersonRow(user.userId, { name, phone, birthDate }));
  volunteers.push({
    _id: user.userId,
    v: 1,
    unitId: user.stationId,
    skills: [...skills],
    freeTimes: [...freeTimes],
    since: now,
  });
  consents.push(consent(user.userId, 'volunteer', '', now));
}

function addWard(
  { wards, people, consents }: PrivateDocuments,
  { actor, name, phone, relation, consentWay }: DemoWard,
  users: ReadonlyMap<string, UserRow>,
  now: number,
): void {
  const user = actor.kind === 'person' ? users.get(actor.openid) : undefined;
  const actorId = actor.kind === 'unit' ? actor.unitId : user?.userId;
  if (actorId === undefined) throw new Error(`nobody acts for the demo ward ${name}`);
  const _id = idOf('demo-ward', actorId, name);
  const ward: UserRow = {
    ...blankUser(_id, idOf('demo-ward-user', actorId, name).slice(0, 16), now),
    actorKind: actor.kind,
    actorId,
    stationId: actor.kind === 'unit' ? actor.unitId : (user?.stationId ?? ''),
  };
  wards.push(ward);
  people.push(toPersonRow(ward.userId, { name, phone, relation, ageBand: 'adult', consentWay }));
  consents.push(consent(ward.userId, 'ward', consentWay, now));
}

/** What the registered wards leave of how many one may have. */
function quotasOf(wards: readonly UserRow[]): QuotaRow[] {
  return [...new Set(wards.map(({ actorId }) => actorId))].map((actorId) => {
    const own = wards.filter((ward) => ward.actorId === actorId);
    const max = own[0]?.actorKind === 'unit' ? LIMITS.unitWardsMax : LIMITS.wardsMax;
    return { _id: wardQuota(actorId), v: 1, left: max - own.length, applied: [], until: 0 };
  });
}

const consent = (userId: string, purpose: Purpose, way: ConsentRow['way'], now: number): ConsentRow => ({
  _id: idOf('demo-consent', userId, purpose),
  v: 1,
  userId,
  purpose,
  version: PURPOSES[purpose].version,
  state: 'given',
  way,
  at: now,
});
