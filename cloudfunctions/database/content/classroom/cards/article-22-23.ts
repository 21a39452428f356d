import { cardsOf } from './write';

/** 网络文明 */
export const cardsOfArticle22 = cardsOf(22, [
  {
    item: 1,
    title: '有话好好打字',
    instead: '不同意就说理由，不带脏字，不扣帽子；气头上先放下手机，过会儿再回。',
    deed: { platform: 'etiquette', text: '网络文明课堂' },
  },
  {
    item: 2,
    title: '不跟着骂人',
    instead: '不翻别人的私事，不结伙去骂；看到有人被围攻，不点赞不转发，向平台举报。',
    deed: { platform: 'law', text: '法律讲座：遇到网络暴力怎么办' },
  },
  {
    item: 3,
    title: '转发前先核一核',
    instead: '看清谁发的、哪天发的，到官方渠道查一查；拿不准就不转。',
    deed: { platform: 'science', text: '辟谣小课堂：消息怎么核实' },
  },
]);

/** 医疗秩序 */
export const cardsOfArticle23 = cardsOf(23, [
  {
    item: 1,
    title: '看病按规矩来',
    instead: '预约挂号，按号就诊；一位病人一间诊室，没叫到号就在门外安静等。',
    deed: { platform: 'health', text: '医院导医志愿服务' },
  },
  {
    item: 2,
    title: '和医生好好配合',
    instead: '病情照实说，没听懂就再问一遍；急诊先看重的，等的时候互相体谅。',
    deed: { platform: 'health', text: '陪老人看一次病' },
  },
  {
    item: 3,
    title: '有纠纷走正道',
    instead: '先找医院的接待部门谈；谈不拢，可以申请调解，也可以去法院。不堵门，不动手。',
    deed: { platform: 'law', text: '医疗纠纷法律咨询' },
  },
]);
