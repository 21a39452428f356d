import { freeTimeAt } from '../../../miniprogram/shared/volunteers';
import { orderPath } from '../../../miniprogram/shared/recruitment';
import { WAVES } from '../../../miniprogram/shared/waves';
import { rangeLabel } from '../../../miniprogram/shared/time';
import { is } from '../../kernel/database';
import { volunteersAfter, type VolunteerRow } from '../identity';
import { tell } from '../notices';
import { stationsBelow, unitOf } from '../units';
import { awayFrom } from './on-call.repository';
import { recruitmentOrders, stateOf, type RecruitmentOrderRow } from './orders.repository';
import { circleOf, widen } from './waves';
import { waves, type WaveRow } from './waves.repository';

const WAVES_MAX = 20;
/** Looked at in one run: each who is told is one write. */
const PEOPLE_MAX = 300;

/** Waves whose time has come. @returns how many were carried on */
export async function callWaves(now: number): Promise<number> {
  const due = await waves.find({ todo: 'send', todoAt: is.lte(now) }, { order: [['todoAt', 'asc']], limit: WAVES_MAX });
  let left = PEOPLE_MAX;
  for (const wave of due) left -= await callWave(wave, left, now);
  return due.length;
}

/**
 * Opens the order to a circle and tells the next of it, station by station. A crash tells some again, and telling again
 * is telling once.
 *
 * @returns how many were looked at
 */
async function callWave({ _id, orderId, reach, toldTo }: WaveRow, atMost: number, now: number): Promise<number> {
  const order = await recruitmentOrders.get(orderId);
  if (!order || stateOf(order, now) !== 'published') {
    await waves.change({ _id }, { todo: '', toldTo: '' });
    return 0;
  }
  if (order.todo === 'cells') return 0;
  await widen(order, reach);
  const next = { stations: await stationsOf(order, reach), toldTo, atMost };
  const { told, looked, isDone } = await tellNext(order, next, now);
  // Only from where this run began: another may have been quicker. In the end it names nobody.
  await waves.change({ _id, toldTo, todo: 'send' }, isDone ? { todo: '', toldTo: '' } : { toldTo: told });
  return looked;
}

const stationsOf = async ({ unitId }: RecruitmentOrderRow, reach: number): Promise<string[]> =>
  (await stationsBelow(await circleOf(unitId, reach))).sort();

interface Next {
  stations: readonly string[];
  toldTo: string;
  atMost: number;
}

async function tellNext(order: RecruitmentOrderRow, { stations, toldTo, atMost }: Next, now: number) {
  if (atMost === 0) return { told: toldTo, looked: 0, isDone: false };
  const [from = '', after = ''] = toldTo.split('/');
  let left = atMost;
  for (const stationId of stations) {
    if (stationId < from) continue;
    const found = await volunteersAfter(stationId, stationId === from ? after : '', left);
    const suited = found.filter((one) => isOnCall(order, one)).map(({ _id }) => _id);
    const away = await awayFrom(suited, await distanceOf(order, stationId));
    await Promise.all(suited.filter((userId) => !away.has(userId)).map((userId) => call(order, userId, now)));
    left -= found.length;
    if (left === 0) return { told: `${stationId}/${found.at(-1)?._id ?? ''}`, looked: atMost, isDone: false };
  }
  return { told: '', looked: atMost - left, isDone: true };
}

/** How far away people of a station are: the nearest circle that holds them. */
async function distanceOf({ unitId }: RecruitmentOrderRow, stationId: string): Promise<number> {
  const path = (await unitOf(stationId))?.path ?? [];
  for (const reach of WAVES.keys()) if (path.includes(await circleOf(unitId, reach))) return reach;
  return WAVES.length;
}

/** Who said when they are free is rung up for nothing else, and nobody for what only others can do. */
function isOnCall({ posts, shifts }: RecruitmentOrderRow, { skills, freeTimes }: VolunteerRow): boolean {
  const canHelp = posts.some(({ skill }) => skill === '' || skills.includes(skill));
  return canHelp && (freeTimes.length === 0 || shifts.some(({ startAt }) => freeTimes.includes(freeTimeAt(startAt))));
}

/** In whichever wave: once for an order. */
async function call({ _id, title, why, shifts, startAt, endAt }: RecruitmentOrderRow, userId: string, now: number) {
  const lastStart = Math.max(...shifts.map((shift) => shift.startAt));
  await tell({
    fact: ['recruitment-call', _id, userId],
    userId,
    kind: 'recruitment-call',
    title: `招募：${title}`,
    text: `${rangeLabel(startAt, endAt, now)}，${why}`,
    page: orderPath(_id),
    template: '',
    at: now,
    until: lastStart,
  });
}
