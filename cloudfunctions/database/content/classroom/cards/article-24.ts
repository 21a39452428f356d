import { cardsOf } from './write';

/** 健康文明、绿色环保生活 */
export const cardsOfArticle24 = cardsOf(24, [
  {
    item: 1,
    title: '水电气省着用',
    instead: '随手关灯关水，洗菜水留着浇花；空调别开太低，出门看一眼燃气阀门。',
    deed: { platform: 'science', text: '家庭节能小课堂' },
  },
  {
    item: 2,
    title: '点多少吃多少',
    instead: '先少点，不够再加，吃不完打包；聚餐不比谁点得多。',
    deed: { platform: 'culture', text: '光盘行动，晒一晒吃净的盘子' },
  },
  {
    item: 3,
    title: '一双公筷夹菜',
    instead: '每盘菜放一双公筷或一把公勺，也可以一人一份；家里来客也照这样摆。',
    deed: { platform: 'health', text: '公筷行动，给餐馆送张提示卡' },
  },
  {
    item: 4,
    title: '近的走路远的坐车',
    instead: '三五站内走路或骑车，再远坐公交地铁；非开车不可，顺路捎上邻居。',
    deed: { platform: 'fitness', text: '健步走，绿色出行一天' },
  },
  {
    item: 5,
    title: '红白事简着办',
    instead: '喜事不比排场，白事不铺张；人情往来量力而行，心意到了就好。',
    deed: { platform: 'culture', text: '移风易俗宣讲' },
  },
]);
