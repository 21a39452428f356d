import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { RollMark } from '../../../../services/attendance-queue';
import { RELEASE_AFTER_MS, type Side } from '../../../../shared/attendance';
import { clockOf } from '../../../../shared/time';

export type Roster = OutputOf<'attendance.showRoster'>;
export type Person = Roster['rows'][number];
export type Part = 'absent' | 'here' | 'left';

/** One line of the list: who, where they stand, and the one thing to do. */
export interface RosterRow {
  userId: string;
  name: string;
  /** 尾号 0142 · 带 1 位家人 · 9:02 到 */
  note: string;
  tags: { text: string; tone: string }[];
  /** marks this side; '' when there is nothing to mark */
  side: Side | '';
  verb: string;
  /** marked just now, so that a slip can be taken back at once */
  undo: Side | '';
  label: string;
}

export interface RosterView {
  title: string;
  here: number;
  people: number;
  counts: Record<Part, number>;
  /** people who have not come and whose places can be given away now */
  releasable: string[];
}

/** What this phone has marked and the server has not answered, by person and side. */
export type Waiting = ReadonlyMap<string, Pick<RollMark, 'at' | 'markId'>>;
export const waitingKey = (userId: string, side: Side): string => `${userId}:${side}`;
export const waitingBy = (marks: readonly RollMark[]): Waiting =>
  new Map(marks.map((mark) => [waitingKey(mark.userId, mark.side), mark]));

const atOf = (person: Person, side: Side, waiting: Waiting): number | null =>
  person.attendance[side]?.at ?? waiting.get(waitingKey(person.userId, side))?.at ?? null;

export function partOf(person: Person, waiting: Waiting): Part {
  if (atOf(person, 'in', waiting) === null) return 'absent';
  return atOf(person, 'out', waiting) === null ? 'here' : 'left';
}

export function toRosterView(roster: Roster, waiting: Waiting): RosterView {
  const counts: Record<Part, number> = { absent: 0, here: 0, left: 0 };
  let here = 0;
  for (const person of roster.rows) {
    if (person.state === 'noshow') continue;
    const part = partOf(person, waiting);
    counts[part] += 1;
    if (part !== 'absent') here += person.people;
  }
  const isTime = roster.asOf >= roster.startAt + RELEASE_AFTER_MS && roster.asOf < roster.endAt;
  const absent = roster.rows.filter((person) => person.state === 'joined' && partOf(person, waiting) === 'absent');
  return {
    title: roster.title,
    here,
    people: roster.people,
    counts,
    releasable: isTime ? absent.map(({ userId }) => userId) : [],
  };
}

/** By 报到号, the end of the number, or a letter of the name; no-shows at the end of those who are absent. */
export function rowsOf(roster: Roster, part: Part, search: string, waiting: Waiting): Person[] {
  const wanted = search.trim();
  const fits = ({ code, phoneTail, name }: Person): boolean =>
    wanted === '' || code.startsWith(wanted) || phoneTail.startsWith(wanted) || name.includes(wanted);
  const shown = roster.rows.filter((person) => fits(person) && partOf(person, waiting) === part);
  return [...shown.filter(({ state }) => state === 'joined'), ...shown.filter(({ state }) => state === 'noshow')];
}

/** Who never gave a name is found by the number on their receipt. */
export const nameOf = ({ name, code }: Person): string => (name === '' ? `报到号 ${code}` : name);

export function toRow(person: Person, waiting: Waiting, justMarked: ReadonlySet<string>): RosterRow {
  const { userId, state } = person;
  const part = partOf(person, waiting);
  const side: Side | '' = state === 'noshow' ? '' : part === 'absent' ? 'in' : part === 'here' ? 'out' : '';
  const last: Side = part === 'left' ? 'out' : 'in';
  const name = nameOf(person);
  const undo = part !== 'absent' && justMarked.has(waitingKey(userId, last)) ? last : '';
  const verb = side === 'in' ? '到了' : side === 'out' ? '走了' : '';
  const note = noteOf(person, waiting);
  const tags = tagsOf(person, waiting);
  const label = [name, note, ...tags.map(({ text }) => text)].filter(Boolean).join('，');
  return { userId, name, note, tags, side, verb, undo, label };
}

function noteOf(person: Person, waiting: Waiting): string {
  const arrival = atOf(person, 'in', waiting);
  const leaving = atOf(person, 'out', waiting);
  return [
    person.phoneTail ? `尾号 ${person.phoneTail}` : `报到号 ${person.code}`,
    person.people > 1 ? `带 ${person.people - 1} 位` : '',
    arrival === null ? '' : `${clockOf(arrival)} 到`,
    leaving === null ? '' : `${clockOf(leaving)} 走`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function tagsOf(person: Person, waiting: Waiting): RosterRow['tags'] {
  const { attendance, state, isMinor, isProxy, userId } = person;
  const isWaiting = (['in', 'out'] as const).some((side) => waiting.has(waitingKey(userId, side)));
  const isClaim = attendance.in?.way === 'claim' && !attendance.in.isAgreed;
  return [
    ...(isWaiting ? [{ text: '待上传', tone: 'gold' }] : []),
    ...(isClaim ? [{ text: '自己报的，等您点头', tone: 'gold' }] : []),
    ...(state === 'noshow' ? [{ text: '没来，位置放出去了', tone: 'red' }] : []),
    ...(isMinor ? [{ text: '未成年', tone: 'gold' }] : []),
    ...(isProxy ? [{ text: '别人替报', tone: '' }] : []),
    ...(attendance.minutes === null ? [] : [{ text: '时长已记', tone: 'green' }]),
  ];
}

/** A claim is agreed to by marking the same: the member's word and the leader's are two. */
export const isClaimed = ({ attendance }: Person): boolean =>
  attendance.in !== null && attendance.in.way === 'claim' && !attendance.in.isAgreed;
