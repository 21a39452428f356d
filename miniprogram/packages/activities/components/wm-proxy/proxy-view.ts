import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { partWords } from '../../../../shared/ward-part';

type Part = OutputOf<'activities.showWards'>['wards'][number];

/** What the person is about to do for a ward. join: places; wait: a place in the queue; leave: gives back what they have */
export type Doing = '' | 'join' | 'wait' | 'leave';

export interface WardRow {
  wardId: string;
  name: string;
  state: '' | 'claiming' | 'joined' | 'waiting' | 'offered';
  /** places held, waited for or kept */
  people: number;
  /** how they stand in it */
  line: string;
  tone: '' | 'green' | 'gold';
}

export const NOBODY: WardRow = { wardId: '', name: '', state: '', people: 0, line: '', tone: '' };

/** They have something that can be given up. */
const IN = ['claiming', 'joined', 'waiting', 'offered'] as const;

export function toRow(part: Part, now: number): WardRow {
  const { wardId, name, registration } = part;
  const { line, tone } = partWords(part, now);
  const state = IN.find((each) => each === registration?.state) ?? '';
  return { wardId, name, state, people: state === '' ? 0 : (registration?.people ?? 0), line, tone };
}

/** The words of one step: the sheet's title, what is said, and its two buttons. */
export interface Words {
  title: string;
  text: string;
  act: string;
  busy: string;
  back: string;
}

export function wordsOf(doing: Doing, { name, people, state }: WardRow, wanted: number): Words {
  switch (doing) {
    case 'join':
      return {
        title: `替${name}报名`,
        text: '',
        act: `替${name}报名 ${wanted} 位`,
        busy: '正在报名',
        back: '先不报',
      };
    case 'wait':
      return {
        title: `替${name}排队等位`,
        text: '轮到的时候留位并告诉您，您点确认才算报上。不想等了随时能退出。',
        act: `排队等 ${wanted} 位`,
        busy: '正在排队',
        back: '先不排',
      };
    case 'leave':
      return state === 'waiting'
        ? {
            title: `替${name}退出排队`,
            text: `退出以后，${name}的位次不保留。`,
            act: '退出排队',
            busy: '正在退出',
            back: '接着排',
          }
        : {
            title: `替${name}${state === 'offered' ? '放弃留位' : '取消'}`,
            text: `${state === 'offered' ? '放弃' : '取消'}后，${name}的 ${people} 个位置会让给别人。`,
            act: state === 'offered' ? '放弃留位' : '取消报名',
            busy: '正在取消',
            back: '留着',
          };
    default:
      return { title: '代报', text: '', act: '', busy: '', back: '' };
  }
}
