import { MARK_EARLY_MS } from '../../../miniprogram/shared/attendance';
import { applyOnce } from '../../kernel/apply-once';
import { is, to, type Where } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { ParsedInputOf } from '../../contract';
import type { Context, UseCase } from '../../kernel/router';
import { actingOf, actingOfUnit, holdTime, type Acting } from '../identity';
import { activities, type ActivityRow } from './activities.repository';
import { fillIn, NOTHING_FILLED, type Filled } from './answers';
import { isOver } from './attending';
import { clashError } from './clash';
import { finishLeave, joinOperation, timeOperation } from './leave';
import { lookForPlaces } from './promote';
import { enterQueue, exitQueue } from './queue';
import { refusalOf } from './refusal';
import { registrationId, registrations, type RegistrationRow } from './registrations.repository';
import { toRegistration } from './views';

/** Claims that meet each other settle within a few looks; more means something is wrong. */
const LOOKS_MAX = 5;

/**
 * Takes places for the caller (design: Writes, 1–5). At most five operations when it succeeds: the
 * caller, the claim, the person's time, the places (the only document that others share), the
 * settling. Sent twice, it is the same sign-up; sent ten times at once, ten equal answers.
 */
export const signUp: UseCase<'activities.signUp'> = async (context, input) =>
  take(context, await actingOf(context.caller.userId, input.wardId), input, 'join');

/** The station's staff for an elder who has nobody else. */
export const signUpWard: UseCase<'activities.signUpWard'> = async (context, input) =>
  take(context, await actingOfUnit(input.unitId, input.wardId), input, 'join');

/** A place in the queue; when places come free for as many as are wanted, they are offered. */
export const wait: UseCase<'activities.wait'> = async (context, input) =>
  take(context, await actingOf(context.caller.userId, input.wardId), input, 'queue');

/** Who stands at the door takes a free place, for themselves alone; whoever was let go for not coming as well. */
export async function walkIn(
  userId: string,
  activity: Pick<ActivityRow, '_id' | 'startAt' | 'endAt'>,
  now: number,
): Promise<RegistrationRow> {
  const { _id: activityId, startAt, endAt } = activity;
  const there = await registrations.get(registrationId(activityId, userId));
  // The queue ended with the start: what was waited for is what is taken now.
  if (there?.state === 'waiting' && now >= startAt) await leaveQueue(there, now);
  // Nobody fills in a form at the door.
  const wish = { activityId, startAt, endAt, people: 1, ...NOTHING_FILLED };
  return settledFor({ userId, proxy: '', proxyUnitId: '' }, wish, 'walk', now);
}

async function leaveQueue(row: RegistrationRow, now: number): Promise<void> {
  const { _id, round } = row;
  const change = { state: 'cancelled', cancelReason: 'self', cancelledAt: now, todo: 'exit', todoAt: now } as const;
  if (await registrations.change({ _id, state: 'waiting', round }, change))
    await finishLeave({ ...row, ...change }, now);
}

type Asked = Omit<ParsedInputOf<'activities.signUp'>, 'wardId'>;
type Wish = Pick<Asked, 'activityId' | 'startAt' | 'endAt' | 'people'> & Filled;
type Way = 'join' | 'queue' | 'walk';

async function take(context: Context, acting: Acting, input: Asked, todo: Way) {
  const filled = await fillIn(context, registrationId(input.activityId, acting.userId), input);
  return { registration: toRegistration(await settledFor(acting, { ...input, ...filled }, todo, context.now)) };
}

async function settledFor({ userId, proxy, proxyUnitId }: Acting, input: Wish, todo: Way, now: number) {
  const claim = await claimFor(
    {
      _id: registrationId(input.activityId, userId),
      v: 1,
      activityId: input.activityId,
      userId,
      proxy,
      proxyUnitId,
      state: 'claiming',
      cancelReason: '',
      round: 1,
      people: input.people,
      startAt: input.startAt,
      endAt: input.endAt,
      heldStartAt: input.startAt,
      heldEndAt: input.endAt,
      change: 0,
      shift: null,
      seq: 0,
      formKey: input.formKey,
      answers: input.answers,
      sealedAnswers: input.sealedAnswers,
      claimedAt: now,
      queuedAt: 0,
      offerUntil: 0,
      cancelledAt: 0,
      todo,
      todoAt: now,
    },
    now,
  );
  return claim.state === 'claiming' ? carryOn(claim, now) : claim;
}

/** Puts the wish on record, or finds the one that is there already. */
async function claimFor(wish: RegistrationRow, now: number): Promise<RegistrationRow> {
  if (await registrations.insert(wish)) return wish;
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const there = await registrations.get(wish._id);
    if (!there) throw new Error('a registration that could not be inserted is not there either');
    if (!isOver(there)) return there;
    // Signing up again after a cancel: what the cancel still owes is paid first, under its own round.
    if (there.todo !== '') await finishLeave(there, now);
    const again = { ...wish, round: there.round + 1 };
    const { _id, ...change } = again;
    const key = { _id, state: there.state, round: there.round };
    if (await registrations.change(key, { ...change, answers: to.be(change.answers) })) return again;
  }
  throw new AppError('BUSY');
}

/**
 * Carries a claim to its end: time, places, settling. Every step is done once however often and by
 * however many this is run, so a second request of the same person, and `jobs` after a crash, just run it.
 *
 * @returns the registration as it is now stored
 */
export async function carryOn(claim: RegistrationRow, now: number): Promise<RegistrationRow> {
  return claim.todo === 'queue' ? carryIntoQueue(claim, now) : carryToPlaces(claim, now);
}

const asSeen = (claim: RegistrationRow, now: number): Where<ActivityRow> => ({
  state: 'published',
  // What the person saw is what they get: a changed time refuses them.
  startAt: claim.startAt,
  endAt: claim.endAt,
  // And what they answered is what is asked; activities of before have no such field.
  formKey: claim.formKey === '' ? is.in(['', null]) : claim.formKey,
  openAt: is.lte(now),
  stopAt: is.gt(now),
  peopleMax: is.gte(claim.people),
  // Nobody overtakes those who wait.
  ...(claim.todo === 'join' && { waiting: 0 }),
});

/** As soon as people arrive; before the start, what is free is first of all for who waits. */
const onTheSpot = (claim: RegistrationRow, now: number): Where<ActivityRow> => ({
  state: 'published',
  startAt: is.lte(now + MARK_EARLY_MS),
  endAt: is.gt(now),
  ...(now < claim.startAt && { waiting: 0 }),
});

async function carryIntoQueue(claim: RegistrationRow, now: number): Promise<RegistrationRow> {
  const queued = await enterQueue(claim, asSeen(claim, now));
  if (queued.outcome === 'refused') return refuse(claim, now, () => refusalOf(queued.row, claim, now, true));
  const settled = await registrations.change(
    { _id: claim._id, state: 'claiming', round: claim.round },
    { state: 'waiting', queuedAt: claim.claimedAt, todo: 'look' },
  );
  if (!settled) return afterLosing(claim, () => exitQueue(claim));
  await lookForPlaces(claim, now);
  return (await registrations.get(claim._id)) ?? claim;
}

async function carryToPlaces(claim: RegistrationRow, now: number): Promise<RegistrationRow> {
  const held = await holdTime(claim.userId, timeOperation(claim), claim);
  if (held === 'clash') return refuse(claim, now, () => clashError(claim));

  const place = await applyOnce(activities, { _id: claim.activityId }, joinOperation(claim), {
    where: { ...(claim.todo === 'walk' ? onTheSpot(claim, now) : asSeen(claim, now)), left: is.gte(claim.people) },
    change: { left: to.inc(-claim.people) },
  });
  if (place.outcome === 'refused') {
    return refuse(claim, now, () =>
      claim.todo === 'walk' ? new AppError('NO_PLACE_LEFT') : refusalOf(place.row, claim, now),
    );
  }

  const settled = await registrations.change(
    { _id: claim._id, state: 'claiming', round: claim.round },
    { state: 'joined', todo: '' },
  );
  if (settled) return { ...claim, state: 'joined', todo: '' };
  return afterLosing(claim, () =>
    applyOnce(activities, { _id: claim.activityId }, `${joinOperation(claim)}:undo`, {
      where: {},
      change: { left: to.inc(claim.people) },
    }),
  );
}

/** Somebody else settled this claim first. If they refused it, what was taken here goes back. */
async function afterLosing(claim: RegistrationRow, giveBack: () => Promise<unknown>): Promise<RegistrationRow> {
  const there = await registrations.get(claim._id);
  if (!there) throw new Error('a claimed registration is gone');
  if (there.round === claim.round && there.cancelReason === 'refused') {
    await giveBack();
    throw new AppError('BUSY');
  }
  return there;
}

/** Settles a claim as not granted, frees the time it held, and says why; unless another run was granted it. */
async function refuse(
  claim: RegistrationRow,
  now: number,
  reason: () => AppError | Promise<AppError>,
): Promise<RegistrationRow> {
  const settled = await registrations.change(
    { _id: claim._id, state: 'claiming', round: claim.round },
    { state: 'cancelled', cancelReason: 'refused', cancelledAt: now, todo: 'free', todoAt: now },
  );
  if (settled) await finishLeave({ ...claim, state: 'cancelled', cancelReason: 'refused', todo: 'free' }, now);
  else {
    const there = await registrations.get(claim._id);
    if (there && !isOver(there) && there.state !== 'claiming') return there;
  }
  throw await reason();
}
