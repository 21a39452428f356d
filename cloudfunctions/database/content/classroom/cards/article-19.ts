import { cardsOf } from './write';

/** 社区和谐 */
export const cardsOfArticle19 = cardsOf(19, [
  {
    item: 1,
    title: '公共地方不圈起来',
    instead: '楼前空地、走廊、绿地是大家的，不围、不占、不放私物；想用，先跟居委会商量。',
    deed: { platform: 'etiquette', text: '小院议事：公共空间怎么用' },
  },
  {
    item: 2,
    title: '养宠不丢不扰人',
    instead: '按时免疫，出门牵好，收好粪便；养不了了找人领养，不把它丢在外头。',
    deed: { platform: 'etiquette', text: '文明养宠课堂' },
  },
  {
    item: 3,
    title: '夜里脚步轻一点',
    instead: '桌椅腿贴上软垫，电视音量小些；练琴、孩子跑跳，避开邻居休息的时间。',
    deed: { platform: 'etiquette', text: '邻里茶话会：聊聊楼上楼下' },
  },
  {
    item: 4,
    title: '车停好，电充对',
    instead: '车停进车位线里；电动车放到车棚，用集中的充电桩充，不推进楼里。',
    deed: { platform: 'safety', text: '电动车停放和充电安全宣传' },
  },
  {
    item: 5,
    title: '窗外不挂不摆',
    instead: '花盆、拖把、衣架收到阳台里面，屋顶不堆旧物；刮风下雨前再看一遍。',
    deed: { platform: 'safety', text: '窗外、阳台坠物排查' },
  },
]);
