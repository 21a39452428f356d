import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { momentLabel } from '../../../../shared/time';

export type Answers = OutputOf<'recruitment.listAnswers'>;
type Row = Answers['rows'][number];

/** One site in one shift, as the board knows it. */
export interface AnswersPlace {
  orderId: string;
  site: number;
  shift: number;
  title: string;
  when: string;
  posts: { name: string; need: number; left: number }[];
  /** the shift has not begun: more people may be wanted, or fewer */
  isAhead: boolean;
}

export const NO_PLACE: AnswersPlace = {
  orderId: '',
  site: 0,
  shift: 0,
  title: '',
  when: '',
  posts: [],
  isAhead: false,
};

export interface PersonView {
  /** of the cell and the person together: one person may stand in the list of two posts */
  key: string;
  cellId: string;
  userId: string;
  name: string;
  note: string;
  tone: string;
  state: string;
}
export interface PostGroup {
  /** its place in the order's posts */
  key: string;
  /** 引导 2/2 */
  title: string;
  people: PersonView[];
  /** 某某队 3 人（已定 1） */
  units: string[];
}

/** Every post, those without anybody too: they are what there is to fill. */
export function toGroups({ rows, units, asOf }: Answers, { posts }: AnswersPlace): PostGroup[] {
  return posts.map(({ name, need, left }, post) => ({
    key: String(post),
    title: `${name}，已有 ${need - left} / 要 ${need} 人`,
    people: peopleOf(
      rows.filter((row) => row.post === post),
      asOf,
    ),
    units: units.filter((unit) => unit.post === post).map(unitLine),
  }));
}

/** What is not named yet is taken all the same, until it is let go. */
const unitLine = ({ unitName, places, named, isHeld }: Answers['units'][number]): string =>
  isHeld ? `${unitName} ${places} 人（已定 ${named}）` : `${unitName} 定了 ${named} 人`;

function peopleOf(rows: readonly Row[], now: number): PersonView[] {
  let waiting = 0;
  return rows.map((row) => {
    const { cellId, userId, name, phoneTail, isMinor } = row;
    if (row.state === 'standby') waiting += 1;
    const [state, tone] = stateOf(row, { waiting, now });
    const notes = [phoneTail && `尾号 ${phoneTail}`, isMinor ? '未成年' : ''];
    return {
      ...{ cellId, userId, state, tone },
      key: `${cellId}_${userId}`,
      name: name || '没留姓名',
      note: notes.filter((text) => text !== '').join(' · '),
    };
  });
}

function stateOf({ state, offerUntil }: Row, { waiting, now }: { waiting: number; now: number }): [string, string] {
  if (state === 'accepted') return ['✓ 应了', 'green'];
  if (state === 'offered') return [`留到 ${momentLabel(offerUntil, now)}`, 'gold'];
  return [`候补第 ${waiting} 位`, ''];
}

/** One post whose number of people is being changed: from what was seen, never below who is in. */
export interface NeedForm {
  post: number;
  name: string;
  seen: number;
  need: number;
  min: number;
  /** '现在要 2 人，已有 1 人应下' */
  line: string;
}

export function needForm({ posts }: AnswersPlace, post: number): NeedForm | null {
  const found = posts[post];
  if (!found) return null;
  const { name, need, left } = found;
  const taken = need - left;
  const line = `现在要 ${need} 人，${taken > 0 ? `已有 ${taken} 人，不能少于 ${taken} 人` : '还没有人应'}`;
  return { post, name, seen: need, need, min: Math.max(1, taken), line };
}

/** What a change does, before it is done. */
export function needNote({ seen, need }: NeedForm): string {
  if (need > seen) return `多要 ${need - seen} 人，先给候补的人`;
  return need < seen ? `少要 ${seen - need} 人，应下的人都不受影响` : '';
}
