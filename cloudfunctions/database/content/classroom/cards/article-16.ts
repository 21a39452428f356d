import { cardsOf } from './write';

/** 公共卫生 */
export const cardsOfArticle16 = cardsOf(16, [
  {
    item: 1,
    title: '走过的地方不留脏',
    instead: '用过的纸巾、饮料杯带到垃圾桶再扔；看见小片垃圾，顺手捡起来。',
    deed: { platform: 'health', text: '周末卫生大扫除，清一段公共区域' },
  },
  {
    item: 2,
    title: '果皮箱也要人爱惜',
    instead: '垃圾投进箱口，不往外堆；满了换一个，坏了告诉物业或打 12345。',
    deed: { platform: 'health', text: '桶站值守，擦一擦投放口' },
  },
  {
    item: 3,
    title: '公厕用完冲一冲',
    instead: '便后冲水，纸张按墙上的提示处理；洗手不把水甩一地，用完随手关好门。',
    deed: { platform: 'health', text: '公厕文明提示，体验一次保洁' },
  },
  {
    item: 4,
    title: '少产一点垃圾',
    instead: '出门带布袋和水杯，点外卖选不要餐具；旧物先想想能不能再用。',
    deed: { platform: 'skills', text: '旧物改造课，闲置物品交换' },
  },
  {
    item: 5,
    title: '祭扫换一束鲜花',
    instead: '用鲜花、家书、网上祭扫寄托思念，不在路口、楼下烧纸，也不抛撒纸钱。',
    deed: { platform: 'culture', text: '清明文明祭扫，鲜花换纸钱' },
  },
  {
    item: 6,
    title: '吸烟先看身边人',
    instead: '在能吸烟的地方，也走到下风口、离人远一点；有老人孩子在，就先不点。',
    deed: { platform: 'health', text: '无烟日控烟宣传' },
  },
  {
    item: 7,
    title: '咳嗽遮一遮口鼻',
    instead: '咳嗽、打喷嚏用纸巾或肘弯遮住口鼻；得了流感，出门戴好口罩。',
    deed: { platform: 'health', text: '呼吸道健康小课堂' },
  },
  {
    item: 8,
    title: '病了如实告诉医生',
    instead: '得了传染病，去过哪、见过谁照实说；该查就查，该隔离就隔离。',
    deed: { platform: 'health', text: '传染病防治知识讲座' },
  },
  {
    item: 9,
    title: '野味不上桌',
    instead: '不吃、不买、不卖来路不明的野味和制品；看到有人兜售，打 12345 反映。',
    deed: { platform: 'science', text: '野生动物保护科普' },
  },
]);
