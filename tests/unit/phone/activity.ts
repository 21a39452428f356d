import type { Activity } from '../../../miniprogram/packages/activities/pages/detail/detail-view';
import { DAY_MS, HOUR_MS, instantOf } from '../../../miniprogram/shared/time';

/** Beijing: at('2026-11-23 10:00') */
export function at(moment: string): number {
  const [day = '', clock = ''] = moment.split(' ');
  const instant = instantOf(day, clock);
  if (Number.isNaN(instant)) throw new Error(`no such moment: ${moment}`);
  return instant;
}

/** A Monday morning. */
export const NOW = at('2026-11-23 10:00');

/** Open for sign-up at NOW, on Wednesday, 12 of 20 places left; a test says only what it is about. */
export function activity(more: Partial<Activity> = {}): Activity {
  const startAt = more.startAt ?? at('2026-11-25 09:30');
  return {
    activityId: 'a1',
    title: '楼门清理',
    platform: 'safety',
    unitId: 'u1',
    unitName: '槐荫里实践站',
    placeName: '槐荫里 3 号楼',
    countsHours: false,
    state: 'published',
    openAt: startAt - 10 * DAY_MS,
    stopAt: startAt - HOUR_MS,
    startAt,
    endAt: startAt + 90 * 60_000,
    cap: 20,
    left: 12,
    waiting: 0,
    myPeople: 0,
    myQueue: '',
    summary: '把楼道里的杂物搬走',
    address: '示例街道槐荫里 3 号',
    access: '有坡道',
    bring: '手套',
    risk: '',
    cost: '免费',
    suits: '18 岁以上',
    ageMin: 0,
    ageMax: 0,
    articleRefs: [{ article: 24, text: '不堆放杂物' }],
    contactName: '周老师',
    contactPhone: '010-00000021',
    peopleMax: 5,
    form: [],
    mine: null,
    ahead: 0,
    cancelReason: '',
    ...more,
  };
}

/** The reader's own sign-up. */
export const mine = (more: Partial<NonNullable<Activity['mine']>> = {}): NonNullable<Activity['mine']> => ({
  activityId: 'a1',
  state: 'joined',
  people: 2,
  claimedAt: at('2026-11-20 18:05'),
  cancelReason: '',
  offerUntil: 0,
  startAt: at('2026-11-25 09:30'),
  endAt: at('2026-11-25 11:00'),
  ...more,
});

const LOCAL = ['getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes', 'getTimezoneOffset'] as const;

/** Whoever asks the phone for its own time from now on fails: what is worked out cannot depend on the zone. */
export function forbidLocalTime(): void {
  for (const method of [...LOCAL, 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toString'] as const) {
    jest.spyOn(Date.prototype, method).mockImplementation(() => {
      throw new Error(`${method} depends on the phone's zone`);
    });
  }
}
