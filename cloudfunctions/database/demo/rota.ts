import type { DemoRota } from './demo-schema';

/** A rota with what a visitor may meet: a post with several kinds, a round, a yes, a question that waits, and gaps. */
export const demoRota: DemoRota = {
  unitId: 'st-huaiyinli',
  title: '槐荫里四周值守',
  note: '傍晚门口有车进出，请穿反光背心，站在路沿以内。意外险由站里购买，值守期间有效。自带水杯。',
  days: 28,
  posts: [
    { name: '东门岗', kinds: ['秩序引导', '垃圾分类'], way: 'fixed', stops: [] },
    {
      name: '清早走一圈',
      kinds: ['环境巡查', '消防巡看'],
      way: 'walk',
      stops: ['1 号楼门', '3 号楼门', '电动车棚', '活动室后院'],
    },
    { name: '活动室岗', kinds: ['活动室值守', '便民咨询', '助老陪伴'], way: 'fixed', stops: [] },
  ],
  slots: [
    { post: 0, weekdays: [1, 2, 3, 4, 5], startClock: '17:00', endClock: '19:00', need: 2 },
    { post: 1, weekdays: [1, 3, 5], startClock: '06:00', endClock: '07:00', need: 1 },
    { post: 2, weekdays: [0, 6], startClock: '09:00', endClock: '11:00', need: 2 },
  ],
  people: [
    { openid: 'oDemoLeader', slot: 1, isAgreed: true },
    { openid: 'oDemoLeader', slot: 0, isAgreed: false },
  ],
};
