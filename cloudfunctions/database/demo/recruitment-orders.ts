import type { DemoOrder } from './demo-schema';

/** 招募令 in every state that a visitor may meet: urgent with cells that are full, calm, and full. */
export const demoOrders: readonly DemoOrder[] = [
  {
    key: 'school-crossing',
    unitId: 'ct-shili',
    title: '上下学路口护学',
    why: '示例小学门口这几天修路，四个口子都变窄了。早晚各一个半小时，孩子过街要有人带一段。',
    risk: '路口有车来往，全程穿反光背心，站在路沿以内，不拦车',
    insurance: '意外险由区中心统一购买，到岗期间有效',
    bring: '自带水杯，背心和小旗在岗亭领',
    sites: ['小学东门', '小学西门', '小学北门', '公交站'],
    posts: [
      { name: '护送', need: 2, skill: '' },
      { name: '劝导', need: 1, skill: 'order' },
      { name: '物资', need: 1, skill: '' },
    ],
    shifts: [{ rush: 0 }, { rush: 1 }, { rush: 2 }, { rush: 3 }],
    taken: [
      ['201', '110', '001', '201'],
      ['211', '211', '110', '201'],
      ['211', '211', '211', '211'],
      ['101', '200', '010', '001'],
    ],
  },
  {
    key: 'shared-bikes',
    unitId: 'in-shili',
    title: '把共享单车摆整齐',
    why: '地铁口和菜站门前的单车一到周末就堵住盲道，来十来个人，一上午能全部理顺。',
    risk: '要弯腰挪车，戴手套；腰不好的请选登记',
    insurance: '意外险由街道所购买，到岗期间有效',
    bring: '帽子和水杯，手套现场发',
    sites: ['地铁站北口', '地铁站南口', '菜站门前', '影院门前', '槐荫里东口'],
    posts: [
      { name: '挪车', need: 3, skill: '' },
      { name: '登记', need: 1, skill: 'digital', stops: ['停车架东头', '便道口', '停车架西头'] },
    ],
    shifts: [
      { daysAhead: 6, start: '09:00', end: '11:00' },
      { daysAhead: 7, start: '09:00', end: '11:00' },
    ],
    taken: [
      ['31', '21', '30', '20', '31'],
      ['10', '11', '00', '20', '10'],
    ],
  },
  {
    key: 'haircut-company',
    unitId: 'st-huaiyinli',
    title: '理发日陪老人走一程',
    why: '每月理发日有十几位老人要下楼，走得慢，怕一个人过马路，想请邻居接一接、送一送。',
    risk: '搀扶时走慢些，上下台阶让老人先站稳',
    insurance: '意外险由槐荫里站购买，到岗期间有效',
    bring: '',
    sites: ['槐荫里实践站'],
    posts: [
      { name: '接送', need: 8, skill: 'care' },
      { name: '叫号', need: 2, skill: '' },
    ],
    shifts: [{ daysAhead: 9, start: '09:00', end: '11:00' }],
    taken: [['82']],
  },
];
