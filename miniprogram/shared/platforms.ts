/**
 * The ten platforms (十大平台, domain S15): everything published carries one. `short` is for filter chips; the order
 * is the source's.
 */
export const PLATFORMS = [
  { id: 'theory', name: '理论政策宣传', short: '理论' },
  { id: 'education', name: '教育服务', short: '教育' },
  { id: 'culture', name: '文化服务', short: '文化' },
  { id: 'science', name: '科技科普服务', short: '科普' },
  { id: 'fitness', name: '健身体育服务', short: '健身' },
  { id: 'health', name: '卫生健康服务', short: '健康' },
  { id: 'skills', name: '生产生活技能培训', short: '技能' },
  { id: 'law', name: '法律服务', short: '法律' },
  { id: 'safety', name: '公共安全服务', short: '安全' },
  { id: 'etiquette', name: '文明礼仪服务', short: '礼仪' },
] as const satisfies readonly { readonly id: string; readonly name: string; readonly short: string }[];

export type Platform = (typeof PLATFORMS)[number];
export type PlatformId = Platform['id'];

export function isPlatformId(value: unknown): value is PlatformId {
  return PLATFORMS.some(({ id }) => id === value);
}
