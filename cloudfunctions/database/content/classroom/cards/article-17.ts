import { cardsOf } from './write';

/** 公共场所秩序 */
export const cardsOfArticle17 = cardsOf(17, [
  {
    item: 1,
    title: '说话轻一点',
    instead: '在公共场所，声音放到身边人能听清就好；有急事，走到人少的地方再说。',
    deed: { platform: 'etiquette', text: '文明礼仪课：公共场合怎么说话' },
  },
  {
    item: 2,
    title: '再热也穿件上衣',
    instead: '天热换透气的短袖；出门、遛弯、在外头吃饭，都把上衣穿好。',
    deed: { platform: 'etiquette', text: '夏日文明劝导，递把扇子递句话' },
  },
  {
    item: 3,
    title: '按顺序来不着急',
    instead: '站在一米线外，先来先办；遇到行动不便的人，跟后面的人说一声，请他先来。',
    deed: { platform: 'etiquette', text: '排队日，到站台和窗口做引导' },
  },
  {
    item: 4,
    title: '先下后上，靠右走',
    instead: '等电梯站到门两侧，里面的人出完再进；上下楼梯靠右，给对面的人留路。',
    deed: { platform: 'etiquette', text: '医院、地铁站电梯口文明引导' },
  },
  {
    item: 5,
    title: '锻炼也给别人留地',
    instead: '器械用一会儿让给等的人，球场、步道各走各的线；音箱小声些，错开休息时间。',
    deed: { platform: 'fitness', text: '健身器材使用体验课' },
  },
  {
    item: 6,
    title: '手机声音只给自己',
    instead: '看视频、听歌戴耳机，通话压低声音，提示音调成振动。',
    deed: { platform: 'etiquette', text: '公交地铁文明乘车引导' },
  },
  {
    item: 7,
    title: '地铁里先不吃',
    instead: '早点在进站前吃完；没吃完就封好口，下车出站再吃。',
    deed: { platform: 'etiquette', text: '早高峰地铁站文明引导' },
  },
]);
