import { partsOf } from './time';

/** What a volunteer may offer; asked so that a call reaches who can help. */
export const SKILLS = [
  { id: 'order', name: '秩序引导' },
  { id: 'care', name: '陪伴照料' },
  { id: 'repair', name: '小修小补' },
  { id: 'medical', name: '医护急救' },
  { id: 'teaching', name: '讲课辅导' },
  { id: 'arts', name: '文艺特长' },
  { id: 'sports', name: '体育带练' },
  { id: 'law', name: '法律咨询' },
  { id: 'talk', name: '心理疏导' },
  { id: 'driving', name: '开车接送' },
  { id: 'language', name: '外语手语' },
  { id: 'digital', name: '手机电脑' },
] as const;
export type SkillId = (typeof SKILLS)[number]['id'];

const DAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const PARTS = ['上午', '下午', '晚上'] as const;

/** Free times of a week: day 1 (Monday) to 7, part 1 to 3: '61' is 周六上午. */
export const FREE_TIMES = DAYS.flatMap((day, d) =>
  PARTS.map((part, p) => ({ id: `${d + 1}${p + 1}`, name: day + part })),
);
/** The free time in which an instant lies, in Beijing's time. */
export function freeTimeAt(at: number): string {
  const { weekday, hour } = partsOf(at);
  const part = hour < 12 ? 1 : hour < 18 ? 2 : 3;
  return `${weekday === 0 ? 7 : weekday}${part}`;
}
export const FREE_TIME_IDS = FREE_TIMES.map(({ id }) => id);

/** Who a guardian is to a minor, or a ward to the one who acts. */
export const RELATIONS = [
  { id: 'parent', name: '父母' },
  { id: 'grandparent', name: '祖父母、外祖父母' },
  { id: 'spouse', name: '配偶' },
  { id: 'child', name: '子女' },
  { id: 'sibling', name: '兄弟姐妹' },
  { id: 'neighbour', name: '邻居' },
  { id: 'staff', name: '站里照应的老人' },
  { id: 'other', name: '其他' },
] as const;
export type RelationId = (typeof RELATIONS)[number]['id'];
