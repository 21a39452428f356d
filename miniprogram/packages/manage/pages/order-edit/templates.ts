import type { PostForm } from '../../components/wm-order-posts/posts';

/** Words to begin with; everything in them is changed as it needs to be. */
export interface Template {
  id: string;
  name: string;
  words: { title: string; why: string; risk: string; insurance: string; bring: string };
  posts: readonly Pick<PostForm, 'name' | 'need' | 'skill'>[];
}

const INSURANCE = '到岗期间由站里上志愿者意外险';

export const TEMPLATES: readonly Template[] = [
  {
    id: 'testing',
    name: '检测点秩序',
    words: {
      title: '检测点秩序引导招募',
      why: '检测点早晚人多，要有人引导排队、帮老人登记、提醒一米距离，让大家少等一会儿。',
      risk: '要在室外站着，和很多人打交道。请全程戴口罩，不舒服马上告诉负责人，发热、咳嗽的这次请别来。',
      insurance: INSURANCE,
      bring: '口罩、水杯，天冷加件外套。马甲和手套到点位领',
    },
    posts: [
      { name: '引导排队', need: 2, skill: 'order' },
      { name: '帮忙登记', need: 1, skill: 'digital' },
      { name: '照看老幼', need: 1, skill: 'care' },
    ],
  },
  {
    id: 'gate',
    name: '卡口值守',
    words: {
      title: '小区卡口值守招募',
      why: '小区各个门要有人值守，给进出的邻居指路、登记来访的人、帮忙抬东西，让社区人员腾出手来。',
      risk: '在门口站立，要留意进出的车辆；遇到不配合的不争不拦，请社区工作人员来处理。',
      insurance: INSURANCE,
      bring: '水杯、保暖的衣服。袖标和登记本在岗亭',
    },
    posts: [
      { name: '门口值守', need: 2, skill: 'order' },
      { name: '巡看一圈', need: 1, skill: '' },
    ],
  },
  {
    id: 'spread',
    name: '宣传',
    words: {
      title: '文明条例进楼门宣传招募',
      why: '把《北京市文明行为促进条例》带到楼门前，和邻居聊一聊身边的事，请大家认一认、做一做。',
      risk: '要走楼梯、在楼门前站着，请看清脚下；不进居民家里，不推销任何东西。',
      insurance: INSURANCE,
      bring: '水杯、舒服的鞋。宣传页在站里领',
    },
    posts: [
      { name: '讲解', need: 2, skill: 'teaching' },
      { name: '发宣传页', need: 2, skill: '' },
    ],
  },
  {
    id: 'help',
    name: '帮扶',
    words: {
      title: '邻里帮扶跑腿招募',
      why: '有几位老人出门不方便，请邻居帮着买菜取药、修修小东西、陪着说说话。',
      risk: '要上下楼、提东西，量力而行；两人一组上门，不替老人保管钱和证件。',
      insurance: INSURANCE,
      bring: '手机、购物袋。证件牌到站里领',
    },
    posts: [
      { name: '买菜取药', need: 2, skill: '' },
      { name: '小修小补', need: 1, skill: 'repair' },
      { name: '陪伴说话', need: 1, skill: 'care' },
    ],
  },
  {
    id: 'door',
    name: '敲门',
    words: {
      title: '敲门问候招募',
      why: '挨楼挨户敲敲门：问一问独居老人好不好，提醒用火用气的安全，把站里的电话留给大家。',
      risk: '要爬楼，两人一组，只在门口说话、不进屋；没人应或不愿说的不多问，记下来就行。',
      insurance: INSURANCE,
      bring: '水杯、笔、舒服的鞋。证件牌和联系卡到站里领',
    },
    posts: [
      { name: '敲门问候', need: 2, skill: '' },
      { name: '记录', need: 1, skill: '' },
    ],
  },
];
