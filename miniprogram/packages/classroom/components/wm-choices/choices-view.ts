import type { Question, Verdict } from '../../../../services/learning';

export interface OptionView {
  id: string;
  /** in the circle: A, ✓, ✕, or a place in the order */
  mark: string;
  text: string;
  /** what the verdict says of it, in words */
  note: string;
  state: 'plain' | 'picked' | 'right' | 'wrong' | 'off';
  isOn: boolean;
  label: string;
}

type Kind = Question['kind'];

/** What one does with the options, said over them. */
export const HOW: Record<Kind, string> = {
  single: '选一个',
  judge: '这句话对不对',
  multiple: '可以选几个',
  order: '按先后一个一个点，再点一下取消',
  spot: '看图，点出要找的地方，可以点几处',
};

/** Why there is no button yet. */
export const NOT_YET: Record<Kind, string> = {
  single: '点一个您认为对的',
  judge: '点“对”或“不对”',
  multiple: '点您认为对的，可以点几个',
  order: '把每一个都点上',
  spot: '点您找到的地方',
};

/** A tap on an option. Order is by taps: one more at the end, or taken out and the rest move up. */
export function tapped({ kind, options }: Question, picked: readonly string[], id: string): string[] {
  if (kind === 'single' || kind === 'judge') return [id];
  const without = picked.filter((each) => each !== id);
  const next = without.length < picked.length ? without : [...picked, id];
  return kind === 'order' ? next : options.map((option) => option.id).filter((each) => next.includes(each));
}

export function isComplete({ kind, options }: Question, picked: readonly string[]): boolean {
  return kind === 'order' ? picked.length === options.length : picked.length > 0;
}

export function optionsBefore({ kind, options }: Question, picked: readonly string[]): OptionView[] {
  return options.map(({ id, text }, i) => {
    const isOn = picked.includes(id);
    const place = picked.indexOf(id) + 1;
    const mark = kind === 'order' ? (isOn ? String(place) : '') : letterOf(kind, i);
    const label = kind === 'order' && isOn ? `第 ${place}：${text}` : text;
    return { id, mark, text, note: '', state: isOn ? 'picked' : 'plain', isOn, label };
  });
}

/** Every option keeps its place; what became of it is said in words and by shape, not by colour alone. */
export function optionsAfter({ kind, options }: Question, { picked, answer }: Verdict): OptionView[] {
  return options.map(({ id, text }, i) => {
    const isOn = picked.includes(id);
    const { state, note } =
      kind === 'order' ? placeSaid(id, picked, answer) : choiceSaid(kind, isOn, answer.includes(id));
    const letter = kind === 'order' ? String(answer.indexOf(id) + 1) : letterOf(kind, i);
    const mark = kind === 'order' || kind === 'spot' || state === 'off' ? letter : state === 'right' ? '✓' : '✕';
    return { id, mark, text, note, state, isOn, label: note === '' ? text : `${text}，${note}` };
  });
}

/** Places in a scene are numbered as in the picture. */
const letterOf = (kind: Kind, i: number): string => (kind === 'spot' ? String(i + 1) : 'ABCDEF'.charAt(i));

type Said = Pick<OptionView, 'state' | 'note'>;

const NOTES: Record<Exclude<Kind, 'order'>, { hit: string; missed: string; wrong: string }> = {
  single: { hit: '✓ 您选的，答对了', missed: '✓ 正确答案', wrong: '✕ 您选的' },
  judge: { hit: '✓ 您选的，答对了', missed: '✓ 正确答案', wrong: '✕ 您选的' },
  multiple: { hit: '✓ 您选的，对', missed: '✓ 这个也对', wrong: '✕ 您选的，不对' },
  spot: { hit: '✓ 您找到了', missed: '✓ 还有这一处', wrong: '✕ 您点的，这里没问题' },
};

function choiceSaid(kind: Exclude<Kind, 'order'>, isOn: boolean, isAnswer: boolean): Said {
  const { hit, missed, wrong } = NOTES[kind];
  if (isAnswer) return { state: 'right', note: isOn ? hit : missed };
  return isOn ? { state: 'wrong', note: wrong } : { state: 'off', note: '' };
}

function placeSaid(id: string, picked: readonly string[], answer: readonly string[]): Said {
  const [mine, right] = [picked.indexOf(id) + 1, answer.indexOf(id) + 1];
  if (mine === right) return { state: 'right', note: `✓ 第 ${right}，您排得对` };
  return { state: 'wrong', note: mine === 0 ? `✕ 应排第 ${right}` : `✕ 您排第 ${mine}，应排第 ${right}` };
}
