import { graveCases, heavierIfRepeated } from './consequences';
import { cardsOf } from './write';

/** 旅游的重点治理 */
export const cardsOfArticle31 = cardsOf(31, [
  {
    item: 1,
    title: '到此一游不用写',
    instead: '想留念就拍张照，写进日记，或者盖个纪念章；城砖、碑刻、座椅上一笔也不留。',
    consequence: graveCases,
    deed: { platform: 'culture', text: '文物保护志愿巡查' },
  },
  {
    item: 2,
    title: '花开在枝上才好',
    instead: '隔一步看花，拍照不拉枝，不踩没开放的草坪；野菜野果留在林子里。',
    consequence: heavierIfRepeated(),
    deed: { platform: 'science', text: '公园植物科普和护绿' },
  },
  {
    item: 3,
    title: '投喂是好心办坏事',
    instead: '只用眼睛看，不扔吃的，不拍玻璃，不追不吓；想喂，参加园方安排的活动。',
    consequence: heavierIfRepeated(),
    deed: { platform: 'science', text: '动物园不投喂劝导' },
  },
]);

/** 网络电信的重点治理 */
export const cardsOfArticle32 = cardsOf(32, [
  {
    item: 1,
    title: '没谱的话不发',
    instead: '不编，不添油加醋；神药、算命、吓人的消息，查不到出处就停在自己这儿。',
    consequence: graveCases,
    deed: { platform: 'science', text: '科学生活课：神药和改运的话怎么看' },
  },
  {
    item: 2,
    title: '别人的事不往外发',
    instead: '发照片先问一声，遮好门牌、车牌；别人的电话和病情，本人没点头就不说。',
    consequence: graveCases,
    deed: { platform: 'law', text: '个人信息保护讲座' },
  },
  {
    item: 3,
    title: '电话短信不扰人',
    instead: '推销先问愿不愿意听，人家说不就不再打；自己被扰，就标记、拦截、投诉。',
    consequence: heavierIfRepeated(),
    deed: { platform: 'skills', text: '教老人设置来电拦截' },
  },
  {
    item: 4,
    title: '评论不伤人',
    instead: '对事说事，不起外号，不编排人；发错了就删掉，公开说明，道个歉。',
    consequence: graveCases,
    deed: { platform: 'law', text: '名誉权普法课' },
  },
]);
