import { APPEARANCE, handled, heavierIfRepeated, SMOKING, WASTE } from './consequences';
import { cardsOf } from './write';

/** 公共卫生的重点治理 */
export const cardsOfArticle27 = cardsOf(27, [
  {
    item: 1,
    title: '痰吐纸里扔桶里',
    instead: '有痰吐在纸巾里，包好扔进桶；带孩子出门先看好厕所，包里备个便携尿袋。',
    consequence: handled('随地吐痰、便溺', '市容环境卫生', [APPEARANCE]),
    deed: { platform: 'health', text: '爱国卫生月，清洁胡同和楼前' },
  },
  {
    item: 2,
    title: '烟头纸屑不落地',
    instead: '手边没有桶就先收着，烟头摁灭了再扔；包里、车里放个小垃圾袋。',
    consequence: handled('乱丢废弃物', '市容环境卫生', [APPEARANCE]),
    deed: { platform: 'health', text: '捡烟头，清洁一条街巷' },
  },
  {
    item: 3,
    title: '排队时不点烟',
    instead: '楼道、电梯、车里和排着的队里都不吸；想吸，走到能吸烟、离人远的地方。',
    consequence: handled('在禁止吸烟场所吸烟', '控制吸烟', [SMOKING]),
    deed: { platform: 'health', text: '控烟劝导，送一张戒烟门诊卡' },
  },
  {
    item: 4,
    title: '墙面不是留言板',
    instead: '要发消息，贴到公共信息栏；孩子爱画，给他一块画板；看见小广告，拍照打 12345。',
    consequence: heavierIfRepeated(APPEARANCE),
    deed: { platform: 'etiquette', text: '清理楼道和电线杆上的小广告' },
  },
  {
    item: 5,
    title: '垃圾分四类定点放',
    instead: '厨余去袋沥干，可回收的压平，有害的单放，其余进灰桶；大件和装修垃圾放到指定的点。',
    consequence: heavierIfRepeated(WASTE),
    deed: { platform: 'health', text: '垃圾分类主题月，当一次桶站指导员' },
  },
]);
