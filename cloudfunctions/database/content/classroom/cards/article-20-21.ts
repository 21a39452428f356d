import { cardsOf } from './write';

/** 文明旅游 */
export const cardsOfArticle20 = cardsOf(20, [
  {
    item: 1,
    title: '到哪儿随哪儿的俗',
    instead: '出发前打听当地的习惯，拍人先打招呼；进庙进寺、到别人家，听主人的。',
    deed: { platform: 'culture', text: '出行前的文明旅游小课' },
  },
  {
    item: 2,
    title: '景区听安排',
    instead: '按预约的时间到，走规定的路线；工作人员请您绕行、撤离，就照着做。',
    deed: { platform: 'etiquette', text: '假日景区文明引导' },
  },
  {
    item: 3,
    title: '古迹只看不碰',
    instead: '隔着护栏看，用眼睛和镜头记住它；不摸、不靠、不爬，也不往上投硬币。',
    deed: { platform: 'culture', text: '中轴线文物讲解和守护' },
  },
  {
    item: 4,
    title: '花草座椅都爱惜',
    instead: '走步道，不抄草坪的近路；长椅用来坐，垃圾带到桶里；设施坏了告诉管理处。',
    deed: { platform: 'science', text: '公园绿地认养和环境维护' },
  },
]);

/** 文明观赏 */
export const cardsOfArticle21 = cardsOf(21, [
  {
    item: 1,
    title: '场馆里守场馆的礼',
    instead: '提前入场，手机静音；演出当中不走动，听工作人员的安排。',
    deed: { platform: 'culture', text: '文艺演出文明观赏引导' },
  },
  {
    item: 2,
    title: '输赢都鼓个掌',
    instead: '给双方的好球鼓掌，给演员的谢幕鼓掌；不骂人，不起哄，不往场里扔东西。',
    deed: { platform: 'fitness', text: '赛场文明观赛引导' },
  },
  {
    item: 3,
    title: '拍照先看标志',
    instead: '先看清能不能拍、能不能用闪光灯和三脚架；展品不摸，展柜不靠。',
    deed: { platform: 'culture', text: '博物馆讲解志愿服务' },
  },
  {
    item: 4,
    title: '散场把垃圾带走',
    instead: '饮料杯、纸袋、小旗，离座时一起拿走；看一眼座位底下再出门。',
    deed: { platform: 'etiquette', text: '赛后看台清理' },
  },
]);
