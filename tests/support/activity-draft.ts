import type { InputOf } from '../../cloudfunctions/contract';
import { DAY_MS, HOUR_MS } from '../../miniprogram/shared/time';

export type ActivityDraft = InputOf<'activities.create'>['draft'];

/** On a quarter of an hour, tomorrow: drafts made one after another in a test have the same times. */
export const tomorrow = (now = Date.now()): number => Math.ceil((now + DAY_MS) / (15 * 60_000)) * 15 * 60_000;

/** A draft that can be published and signed up for at once; a test says only what it is about. */
export function activityDraft(more: Partial<ActivityDraft> = {}): ActivityDraft {
  const startAt = more.startAt ?? tomorrow();
  return {
    title: '测试用的楼门清理',
    platform: 'safety',
    summary: '把楼道里的杂物搬走，把过道还给大家，一个上午就能做完。',
    placeName: '槐荫里 3 号楼',
    address: '示例区示例街道槐荫里 3 号楼',
    access: '',
    bring: '手套',
    risk: '',
    cost: '免费',
    suits: '18 岁以上',
    ageMin: 0,
    ageMax: 0,
    articleRefs: [{ article: 17 }],
    countsHours: false,
    contactName: '周老师',
    contactPhone: '010-00000021',
    openAt: startAt - 10 * DAY_MS,
    stopAt: startAt - HOUR_MS,
    startAt,
    endAt: startAt + 2 * HOUR_MS,
    cap: 20,
    peopleMax: 5,
    ...more,
  };
}
