import { DAY_MS, HOUR_MS } from '../../miniprogram/shared/time';
import { STATION, volunteer } from './attendance';
import { publishRecruitment, tomorrow } from './builders';
import type { CloudProcess, Person } from './local-cloud';

export interface Days {
  orderId: string;
  /** of the first site and its one post, shift by shift */
  cells: string[];
  shifts: { startAt: number; endAt: number }[];
}

let days = 2;

/** Two sites with one post each and three shifts, one right after the other; each order on a day of its own. */
export async function publishDay(cloud: CloudProcess, need = 2): Promise<Days> {
  const from = tomorrow() + (days += 1) * DAY_MS;
  const shifts = [0, 2, 4].map((hour) => ({
    startAt: from + hour * HOUR_MS,
    endAt: from + (hour + 2) * HOUR_MS,
  }));
  const { orderId } = await publishRecruitment(cloud.person('oDemoStation'), STATION, {
    sites: [{ name: '东口点位' }, { name: '西口点位' }],
    posts: [{ name: '秩序引导', need, skill: '' }],
    shifts,
  });
  return { orderId, shifts, cells: shifts.map((_, shift) => `${orderId}_0_0_${shift}`) };
}

let people = 0;

/** A volunteer of the station who answered for a shift; with `standby` also where it is full. */
export async function onShift(cloud: CloudProcess, { cells, shifts }: Days, shift: number): Promise<Person> {
  const person = await volunteer(cloud, `oOnShift${String((people += 1))}`);
  const picks = [{ cellId: cells[shift] ?? '', ...(shifts[shift] ?? { startAt: 0, endAt: 0 }) }];
  await person.call('recruitment.answer', { picks, standby: true });
  return person;
}
