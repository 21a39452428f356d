import { DOGS, FIRE, handled, heavierIfRepeated, NOISE, PROPERTY } from './consequences';
import { cardsOf } from './write';

/** 社区生活的重点治理 */
export const cardsOfArticle30 = cardsOf(30, [
  {
    item: 1,
    title: '楼道不是储物间',
    instead: '纸箱卖掉或拆平扔掉，鞋柜、自行车搬回家或放进车棚，楼梯和门前都留空。',
    consequence: handled('在公共区域堆放杂物', '物业管理、消防', [PROPERTY, FIRE]),
    deed: { platform: 'safety', text: '楼门清理，把楼道还给通行' },
  },
  {
    item: 2,
    title: '遛狗牵绳带袋',
    instead: '出门前拴好绳、带好袋；电梯里抱起来或收短绳；见了老人孩子先让，拉了马上捡。',
    consequence: heavierIfRepeated(DOGS),
    deed: { platform: 'etiquette', text: '文明养犬劝导，送拾便袋' },
  },
  {
    item: 3,
    title: '装修轻声讲时间',
    instead: '装修前跟左邻右舍说一声，按物业公示的时间施工；在家看电视、打牌也小点声。',
    consequence: handled('产生噪声干扰周围生活环境', '环境噪声污染防治', [NOISE]),
    deed: { platform: 'law', text: '邻里噪声调解' },
  },
  {
    item: 4,
    title: '车位不靠地锁占',
    instead: '公共的地方不装锁、不立桩，也不拿花盆旧车占；停车难，跟邻居和物业一起商量。',
    consequence: heavierIfRepeated(),
    deed: { platform: 'etiquette', text: '小区停车议事会' },
  },
  {
    item: 5,
    title: '走道里不给车充电',
    instead: '电动车推到充电棚里充；走道、楼梯间、门口都不充，充满就拔。',
    consequence: heavierIfRepeated(),
    deed: { platform: 'safety', text: '夜查楼道充电，提醒一声邻居' },
  },
  {
    item: 6,
    title: '生命通道空出来',
    instead: '车不停进黄格里，通道口不上锁，疏散门随时推得开；被占了，先请物业来处理。',
    consequence: heavierIfRepeated(),
    deed: { platform: 'safety', text: '消防通道巡查' },
  },
]);
