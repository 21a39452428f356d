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
}

export const NO_PLACE: AnswersPlace = { orderId: '', site: 0, shift: 0, title: '', when: '', posts: [] };

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
