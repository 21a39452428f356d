import type { AnswerRow, CellRow } from '../../cloudfunctions/modules/recruitment';
import { DAY_MS, HOUR_MS } from '../../miniprogram/shared/time';
import { publishRecruitment, tomorrow } from './builders';
import { answerPatiently, documentsOf, type Member } from './crowd';
import type { CloudProcess } from './local-cloud';

export interface Asked {
  member: Member;
  results: Awaited<ReturnType<typeof answerPatiently>>;
}
export interface Rush {
  orderId: string;
  asked: readonly Asked[];
}
export interface RushPlan {
  sites: number;
  /** people wanted, at each site in each shift */
  need: number;
  /** how long a person who is told that too many came stands in line; the tests do not wait */
  pauseMs?: number;
}

/** Two shifts that overlap by half, and one in the afternoon. */
function threeShifts() {
  const startAt = tomorrow() + 3 * DAY_MS;
  return [0, 1, 6].map((hour) => ({ startAt: startAt + hour * HOUR_MS, endAt: startAt + (hour + 2) * HOUR_MS }));
}

const STATION = 'st-huaiyinli';
const staffOf = (cloud: CloudProcess) => cloud.person('oDemoStation');

export const publishRush = (cloud: CloudProcess, { sites, need }: RushPlan) =>
  publishRecruitment(staffOf(cloud), STATION, {
    sites: Array.from({ length: sites }, (_, i) => ({ name: `第 ${i + 1} 个路口` })),
    posts: [{ name: '秩序引导', need, skill: '' }],
    shifts: threeShifts(),
  });
export type Published = Awaited<ReturnType<typeof publishRush>>;

/** Everybody at once, each for a shift at a site of their own choice and for what overlaps it; every fourth waits where it is full. */
export async function rush(
  order: Published,
  members: readonly Member[],
  { sites, pauseMs = 0 }: RushPlan,
): Promise<Rush> {
  const picksOf = (i: number) =>
    order.shifts
      .map((span, shift) => ({ cellId: `${order.orderId}_${(i + shift * 5) % sites}_0_${shift}`, ...span }))
      .filter((_, shift) => (shift === 2 ? i % 2 === 0 : true));
  const asked = await Promise.all(
    members.map(async (member, i): Promise<Asked> => {
      const input = { picks: picksOf(i), standby: i % 4 === 0 };
      return { member, results: await answerPatiently(member.person, input, `req-rush-${i}`, pauseMs) };
    }),
  );
  return { orderId: order.orderId, asked };
}

/** What has to hold whatever the order in which the cloud came to them. @returns each thing that does not */
export async function faultsOf(cloud: CloudProcess, { orderId, asked }: Rush): Promise<string[]> {
  const cells = await documentsOf<CellRow>(cloud, 'cells', { orderId });
  const answers = await documentsOf<AnswerRow>(cloud, 'answers', { orderId });
  return [
    ...askedFaults(answers, asked),
    ...cells.flatMap((cell) => cellFaults(cell, answers)),
    ...clashes(answers, asked),
  ];
}

export const answersOf = (cloud: CloudProcess, { orderId }: Rush): Promise<AnswerRow[]> =>
  documentsOf<AnswerRow>(cloud, 'answers', { orderId });

/** Nobody is lost and nothing is stored twice: one answer for each that was asked, in the state that was told. */
function askedFaults(answers: readonly AnswerRow[], asked: readonly Asked[]): string[] {
  const stored = new Map(answers.map((row) => [row._id, row]));
  const told = asked.flatMap(({ member, results }) =>
    results.map(({ cellId, outcome }) => ({ id: `${cellId}_${member.userId}`, outcome })),
  );
  const extra = answers.length === told.length ? [] : [`${told.length} were asked, ${answers.length} are stored`];
  const wrong = told.filter(({ id, outcome }) => !agrees(stored.get(id), outcome));
  return [...extra, ...wrong.map(({ id, outcome }) => `${id}: told ${outcome}, stored ${line(stored.get(id))}`)];
}

function agrees(row: AnswerRow | undefined, outcome: string): boolean {
  if (row?.todo !== '') return false;
  if (outcome === 'accepted' || outcome === 'standby') return row.state === outcome;
  return row.state === 'declined' && row.reason === 'refused' && (outcome === 'full' || outcome === 'clash');
}

const line = (row: AnswerRow | undefined): string => (row ? `${row.state}/${row.reason}/${row.todo}` : 'nothing');

/** Exactly filled, and the counters say who is there. */
function cellFaults({ _id, need, left, waiting }: CellRow, answers: readonly AnswerRow[]): string[] {
  const count = (state: AnswerRow['state']): number =>
    answers.filter((row) => row.cellId === _id && row.state === state).length;
  const is = { left, accepted: count('accepted'), waiting };
  const isRight = is.left === 0 && is.accepted === need && is.waiting === count('standby');
  return isRight ? [] : [`${_id}: ${JSON.stringify(is)} for ${need}, ${count('standby')} on standby`];
}

function clashes(answers: readonly AnswerRow[], asked: readonly Asked[]): string[] {
  return asked.flatMap(({ member: { userId } }) => {
    const mine = answers.filter((row) => row.userId === userId && row.state === 'accepted');
    const spans = mine.sort((a, b) => a.startAt - b.startAt);
    const isClash = spans.some(({ startAt }, i) => i > 0 && startAt < (spans[i - 1]?.endAt ?? 0));
    return isClash ? [`${userId} is in two places at once`] : [];
  });
}
