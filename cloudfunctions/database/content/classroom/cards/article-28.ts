import { handled, heavierIfRepeated, NOISE, organiserAnswers, SECURITY } from './consequences';
import { cardsOf } from './write';

/** 公共场所秩序的重点治理 */
export const cardsOfArticle28 = cardsOf(28, [
  {
    item: 1,
    title: '一张纸也不往下扔',
    instead: '烟头、果核、纸团都收进家里的垃圾桶；窗台上的花盆、工具往里挪。',
    consequence: handled('从建筑物中抛掷物品', '治安管理', [SECURITY]),
    deed: { platform: 'safety', text: '高空抛物防范宣传' },
  },
  {
    item: 2,
    title: '跳舞调小点声',
    instead: '选离楼远的场地，音箱调小、不对着楼，或者换成耳机；早晚少一会儿。',
    consequence: handled('产生噪声干扰周围生活环境', '环境噪声污染防治', [NOISE]),
    deed: { platform: 'fitness', text: '广场舞文明公约小会' },
  },
  {
    item: 3,
    title: '揽客不靠大喇叭',
    instead: '优惠写在店里的黑板上或放到网上；门口的音箱收进来，吆喝换成一句问候。',
    consequence: handled('产生噪声干扰周围生活环境', '环境噪声污染防治', [NOISE]),
    deed: { platform: 'etiquette', text: '走访底商，聊聊门前怎么管好' },
  },
  {
    item: 4,
    title: '看球看戏不起哄',
    instead: '喜欢就鼓掌，不满意散场后提意见；旁边有人骂起来，请工作人员来劝。',
    consequence: organiserAnswers,
    deed: { platform: 'fitness', text: '大型活动秩序志愿服务' },
  },
  {
    item: 5,
    title: '遇到急事听指挥',
    instead: '听广播和现场工作人员的，按路线走，按要求做；不围观，不乱拍乱传。',
    consequence: heavierIfRepeated(),
    deed: { platform: 'safety', text: '应急疏散演练' },
  },
]);
