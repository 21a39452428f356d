import type { ActivityRow, RegistrationRow } from '../../modules/activities';
import { FRESH, joinOperation, NOTHING_FILLED, registrationId, termsOf } from '../../modules/activities';
import {
  blankUser,
  userDocumentId,
  type ConsentRow,
  type PersonRow,
  type UserRow,
  type VolunteerRow,
} from '../../modules/identity';
import { CENTER_STAFF, FOREVER, roleId, type CounterRow, type RoleRow } from '../../modules/roles';
import { audienceOf, type Unit } from '../../modules/units';
import { idOf } from '../../kernel/ids';
import type { QuotaRow } from '../../kernel/quota';
import { seal } from '../../kernel/secrets';
import { quartersOf } from '../../../miniprogram/shared/quarters';
import { DAY_MS, dayOf, HOUR_MS, instantOf, partsOf } from '../../../miniprogram/shared/time';
import { daysAhead, demoActivities } from './activities';
import type { DemoActivity, DemoUnit } from './demo-schema';
import { crowd, demoPeople } from './people';
import { buildLive, type LiveDocuments } from './build-live';
import { buildPrivate } from './build-private';
import { buildRecruitment, type RecruitmentDocuments } from './build-recruitment';
import { buildRota, type RotaDocuments } from './build-rota';
import { demoUnits } from './units';

/** Documents of the demo district, collection by collection, ready to be stored. */
export interface DemoDocuments extends LiveDocuments, RecruitmentDocuments, RotaDocuments {
  units: Unit[];
  users: UserRow[];
  people: PersonRow[];
  volunteers: VolunteerRow[];
  consents: ConsentRow[];
  quotas: QuotaRow[];
  roles: RoleRow[];
  counters: CounterRow[];
  activities: ActivityRow[];
  registrations: RegistrationRow[];
}

/** Enough to fill every activity without anybody being in two places at once. */
const CROWD = 240;
/** What the demo's own people have signed up for when it starts. */
const SIGNED_UP: Record<string, readonly string[]> = { oDemoResident: ['noise-upstairs'] };

/**
 * The demo district with three weeks of activities from the day after `now` on. Everything in it adds
 * up: whoever has a place has a registration, holds the time, and is counted in what is left.
 */
export function buildDemo(now: number): DemoDocuments {
  const units = demoUnits.map(toUnit);
  const users = [...demoPeople, ...crowd(CROWD)].map(({ openid, stationId }) => toUser(openid, stationId, now));
  const roles = demoPeople.flatMap(({ openid, displayName, roles: held }) =>
    held.map((role) => toRole(userIdOf(openid), role, displayName, now)),
  );
  const centerStaff = roles.filter(({ unitId, role }) => unitId === units[0]?._id && role === 'staff').length;
  const counters: CounterRow[] = [{ _id: CENTER_STAFF, v: 1, left: centerStaff, applied: [], setUpBy: '' }];
  const people = new Map(users.map((user) => [user.openid, user]));
  const registrations: RegistrationRow[] = [];
  const activities = demoActivities.map((template) => {
    const activity = toActivity(template, units, now);
    registrations.push(...fill(activity, template, people, now));
    return activity;
  });
  const { wards, ...rest } = buildPrivate(people, now);
  const takers = [...people.values()].filter(({ openid }) => openid.startsWith('oDemoCrowd'));
  const live = buildLive(
    units,
    takers.map(({ userId }) => userId),
    now,
  );
  const calls = buildRecruitment(units, takers, now);
  const rota = buildRota(people, now);
  const residents = [...users, ...wards];
  return { units, users: residents, ...rest, roles, counters, activities, registrations, ...live, ...calls, ...rota };
}

const userIdOf = (openid: string): string => idOf('demo', openid).slice(0, 16);

function toUnit(unit: DemoUnit): Unit {
  const { id, parentId, place, ...rest } = unit;
  return {
    ...rest,
    ...place,
    state: 'open',
    platforms: [],
    version: 1,
    lastEdit: '',
    moves: [],
    todo: '',
    _id: id,
    v: 1,
    parentId: parentId ?? '',
    path: pathOf(unit),
  };
}

/** Ids from the center down to the unit. */
function pathOf({ id, parentId }: DemoUnit): string[] {
  const parent = demoUnits.find((unit) => unit.id === parentId);
  return [...(parent ? pathOf(parent) : []), id];
}

const toUser = (openid: string, stationId: string, now: number): UserRow => ({
  ...blankUser(userDocumentId(openid), userIdOf(openid), now),
  openid,
  stationId,
});

function toRole(
  userId: string,
  { unitId, role }: { unitId: string; role: RoleRow['role'] },
  note: string,
  now: number,
): RoleRow {
  const _id = roleId(userId, unitId, role);
  return {
    _id,
    v: 1,
    userId,
    scopeKind: 'unit',
    scopeId: unitId,
    unitId,
    role,
    round: 1,
    note: seal({ collection: 'roles', id: _id, field: 'note' }, note),
    from: now,
    to: FOREVER,
    invitationId: '',
    past: [],
    isTold: false,
    todo: '',
    todoAt: 0,
  };
}

function toActivity(template: DemoActivity, units: readonly Unit[], now: number): ActivityRow {
  const { key, unitId, week, weekday, start, end, taken, opensDaysBefore, closesHoursBefore, ...rest } = template;
  // An idea of the content; it becomes a field with the calendar.
  const { namedDay: _namedDay, ...words } = rest;
  const unit = units.find(({ _id }) => _id === unitId);
  if (!unit) throw new Error(`the demo activity ${key} has no unit`);
  const { lng, lat } = unit;
  const terms = termsOf({ ...words, unitName: unit.shortName });
  const day = dayOf(now + daysAhead(partsOf(now).weekday, { week, weekday }) * DAY_MS);
  const startAt = instantOf(day, start);
  return {
    ...words,
    _id: idOf('demo-activity', key, day),
    v: 1,
    unitId,
    unitName: unit.name,
    audienceUnitId: audienceOf(unit),
    ...FRESH,
    countsCalls: false,
    form: [],
    formKey: '',
    terms,
    lng,
    lat,
    state: 'published',
    version: 2,
    moves: [
      { to: 'draft', at: now },
      { to: 'published', at: now },
    ],
    startAt,
    endAt: instantOf(day, end),
    openAt: startAt - opensDaysBefore * DAY_MS,
    stopAt: startAt - closesHoursBefore * HOUR_MS,
    left: words.cap - taken,
    applied: [],
    lastEdit: '',
    createdAt: now,
  };
}

/** Registrations for the places that are taken when the demo starts, by people who are free then. */
function fill(activity: ActivityRow, { key, taken }: DemoActivity, people: Map<string, UserRow>, now: number) {
  const quarters = quartersOf(activity.startAt, activity.endAt);
  const own = Object.entries(SIGNED_UP).flatMap(([openid, keys]) => (keys.includes(key) ? [openid] : []));
  const others = [...people.keys()].filter((openid) => openid.startsWith('oDemoCrowd'));
  const registrations: RegistrationRow[] = [];
  let open = taken;
  for (const openid of [...own, ...others]) {
    const user = people.get(openid);
    if (open === 0) break;
    if (!user || user.busy.some((quarter) => quarters.includes(quarter))) continue;
    const party = Math.min(open, 1 + (registrations.length % activity.peopleMax));
    user.busy = [...user.busy, ...quarters].sort((a, b) => a - b);
    user.applied.push(`hold:${activity._id}:1`);
    const registration = toRegistration(activity, user.userId, party, now);
    activity.applied.push(joinOperation(registration));
    registrations.push(registration);
    open -= party;
  }
  if (open > 0) throw new Error(`not enough people in the crowd for ${key}`);
  return registrations;
}

const toRegistration = (activity: ActivityRow, userId: string, people: number, now: number): RegistrationRow => ({
  _id: registrationId(activity._id, userId),
  v: 1,
  activityId: activity._id,
  userId,
  proxy: '',
  proxyUnitId: '',
  state: 'joined',
  cancelReason: '',
  round: 1,
  people,
  startAt: activity.startAt,
  endAt: activity.endAt,
  heldStartAt: activity.startAt,
  heldEndAt: activity.endAt,
  change: 0,
  shift: null,
  seq: 0,
  ...NOTHING_FILLED,
  claimedAt: now,
  queuedAt: 0,
  offerUntil: 0,
  cancelledAt: 0,
  todo: '',
  todoAt: 0,
});
