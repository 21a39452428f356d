import type { Consequence } from '../content-schema';

type Law = Consequence['laws'][number];

/** Named by Article 56, but no copy of it was read for this product: the page says so instead of a version. */
const unread = (name: string): Law => ({ name, version: '本产品未存文本' });

/** Copies that were read; each names the conduct of the cards that carry it. */
export const APPEARANCE: Law = { name: '北京市市容环境卫生条例', version: '2021-09-24 修正文本' };
export const SMOKING: Law = { name: '北京市控制吸烟条例', version: '2021-09-24 修正文本' };
export const WASTE: Law = { name: '北京市生活垃圾管理条例', version: '2019-11-27 修正文本' };
export const DOGS: Law = { name: '北京市养犬管理规定', version: '2003-09-05 通过文本' };

export const SECURITY = unread('中华人民共和国治安管理处罚法');
export const PROPERTY = unread('北京市物业管理条例');
export const FIRE = unread('北京市消防条例');
export const NOISE = unread('北京市环境噪声污染防治办法');

/** Article 56, for the conducts that it names. `conduct`: its exact words; `field`: what the laws below are about. */
export function handled(conduct: string, field: string, laws: readonly Law[]): Consequence {
  const text = `${conduct}，依照${field}等方面的法律、法规、规章的规定处理。`;
  return { article: 56, names: conduct, text, laws: [...laws] };
}

/** Article 57 reaches every conduct of Chapter 3; said where Article 56 does not name it. */
export function heavierIfRepeated(...laws: readonly Law[]): Consequence {
  return {
    article: 57,
    names: '实施本条例第三章规定的不文明行为，拒不改正或者多次违反的',
    text: '拒不改正或者多次违反的，执法部门可以在法律、法规规定的行政处罚幅度范围内从重处罚。',
    laws: [...laws],
  };
}

/** Article 59: it falls on who holds the event. */
export const organiserAnswers: Consequence = {
  article: 59,
  names: '在大型活动中因发生不文明行为造成严重不良影响的',
  text: '造成严重不良影响的，精神文明建设委员会办事机构可以约谈主办、承办单位，责令整改；不整改或整改不达标的，责令公开道歉。',
  laws: [],
};

/** Article 60, paragraph 1, item 3: only when grave, and only as the police or a court finds. */
export const graveCases: Consequence = {
  article: 60,
  paragraph: 1,
  names: '违反本条例规定，情节严重、影响恶劣的其他情形',
  text: '情节严重、影响恶劣，构成违反治安管理行为的，由公安机关依法处理；构成犯罪的，依法追究刑事责任。',
  laws: [],
};
