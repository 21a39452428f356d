import { cardsOf } from './write';

/** 交通安全秩序 */
export const cardsOfArticle18 = cardsOf(18, [
  {
    item: 1,
    title: '看灯看线再走',
    instead: '开车、骑车、走路，都按标志、标线和信号灯走；灯变黄了就不抢。',
    deed: { platform: 'safety', text: '路口交通文明引导' },
  },
  {
    item: 2,
    title: '出入口让一让',
    instead: '到了出入口，或者堵车缓行时，一辆接一辆走，不加塞，不堵在路口当中。',
    deed: { platform: 'safety', text: '校门口护学，疏导接送车辆' },
  },
  {
    item: 3,
    title: '上车有座也看看人',
    instead: '排队上车，不和司机拉扯；看到老人、孕妇、抱孩子的人，起身让个座。',
    deed: { platform: 'etiquette', text: '让座日文明乘车引导' },
  },
  {
    item: 4,
    title: '共享单车好好骑好好停',
    instead: '不上私锁，不刮二维码；骑完推进停车区，和别的车摆成一排。',
    deed: { platform: 'etiquette', text: '共享单车擦拭和报修小队' },
  },
  {
    item: 5,
    title: '过水坑慢一点',
    instead: '雨天看见积水先减速，旁边有人更要慢慢过，别把水溅到人身上。',
    deed: { platform: 'safety', text: '雨天路口安全提示' },
  },
  {
    item: 6,
    title: '停稳靠边再上下',
    instead: '上下客靠边停稳，不堵公交站、路口和自行车道；人下齐、门关好再走。',
    deed: { platform: 'safety', text: '医院、车站门口临停引导' },
  },
  {
    item: 7,
    title: '盲道车位留给需要的人',
    instead: '停车前看一眼地面：无障碍车位、坡道、盲道都空出来，远一点也换个地方停。',
    deed: { platform: 'safety', text: '盲道随手清，无障碍设施巡查' },
  },
  {
    item: 8,
    title: '下车用远手开门',
    instead: '左边的门用右手开，右边的门用左手开；身子自然转过去，看清没人再推门。',
    deed: { platform: 'safety', text: '安全开门小课，教家人试一次' },
  },
]);
