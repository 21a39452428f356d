import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { momentLabel } from '../../../../shared/time';
import { dueLabel, standOf } from '../assignments/assignments-view';

export type Assignment = OutputOf<'classroom.showAssignment'>;
type Station = Assignment['stations'][number];

export interface StationView extends Station {
  label: string;
}

export interface AssignmentView {
  title: string;
  due: string;
  state: string;
  tone: string;
  isOpen: boolean;
  isOwn: boolean;
  people: number;
  opened: number;
  done: number;
  reached: number;
  /** 17:05 更新 */
  asOf: string;
}

/** Shown at first; more on a tap, so that a district of a hundred stations stays quick. */
export const STATIONS_SHOWN = 20;

const sum = (stations: readonly Station[], what: 'people' | 'opened' | 'done' | 'reached'): number =>
  stations.reduce((total, each) => total + each[what], 0);

export function toAssignmentView(answer: Assignment): AssignmentView {
  const { title, dueDay, isOwn, stations, asOf } = answer;
  const [state, tone] = standOf(answer, asOf);
  return {
    title,
    isOwn,
    state,
    tone,
    isOpen: answer.state === 'open',
    due: dueLabel(dueDay, asOf),
    people: sum(stations, 'people'),
    opened: sum(stations, 'opened'),
    done: sum(stations, 'done'),
    reached: sum(stations, 'reached'),
    asOf: `${momentLabel(asOf, asOf)} 更新`,
  };
}

const share = ({ people, done }: Station): number => (people > 0 ? done / people : 0);

/** Those with most still to do come first. */
export const toStationViews = ({ stations }: Assignment): StationView[] =>
  [...stations]
    .sort((a, b) => share(a) - share(b) || b.people - a.people)
    .map((station) => {
      const { name, people, opened, done, reached } = station;
      const label = `${name}，学完 ${done} 人，共 ${people} 人，打开 ${opened} 人，从站里的卡片来 ${reached} 人`;
      return { ...station, label };
    });
