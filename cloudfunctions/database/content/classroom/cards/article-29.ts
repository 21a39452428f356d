import { heavierIfRepeated } from './consequences';
import { cardsOf } from './write';

/** 交通出行的重点治理 */
export const cardsOfArticle29 = cardsOf(29, [
  {
    item: 1,
    title: '开车让人也让路',
    instead: '到斑马线先减速，有人走就停下；按车道排队，不长按喇叭，会车用近光，应急车道空着。',
    consequence: heavierIfRepeated(),
    deed: { platform: 'safety', text: '斑马线礼让宣传' },
  },
  {
    item: 2,
    title: '骑车走对道',
    instead: '走非机动车道，顺着方向骑；红灯停在线后，过马路看灯，下来推着走。',
    consequence: heavierIfRepeated(),
    deed: { platform: 'safety', text: '骑行安全课，请外卖骑手一起听' },
  },
  {
    item: 3,
    title: '过街走斑马线',
    instead: '等绿灯，走斑马线、天桥或地道；不翻护栏，过街时不看手机。',
    consequence: heavierIfRepeated(),
    deed: { platform: 'safety', text: '跟文明引导员站一班路口' },
  },
  {
    item: 4,
    title: '座位不用抢',
    instead: '排队上车，有座就坐，没座扶好；包放在腿上，不替没上车的人占座。',
    deed: { platform: 'etiquette', text: '让座日，到公交站帮大家排队' },
  },
  {
    item: 5,
    title: '车窗不是垃圾口',
    instead: '车里备个垃圾袋，停车后再扔；也告诉孩子，什么都不往窗外丢。',
    consequence: heavierIfRepeated(),
    deed: { platform: 'safety', text: '给出租车、网约车送车载垃圾袋' },
  },
  {
    item: 6,
    title: '单车停进框里',
    instead: '骑到停车区再还，没有空位就往前找一处；盲道、路口、公交站台都不停。',
    consequence: heavierIfRepeated(),
    deed: { platform: 'etiquette', text: '地铁口共享单车摆放整理' },
  },
]);
