/**
 * What a person is asked to agree to, in the words that they agree to. Another wording gets another
 * version; who agreed to an old one is asked again (PIPL 13–17).
 */
export const PURPOSES = {
  contact: {
    version: 1,
    title: '留下称呼和电话',
    text: '用来在活动有变动时找到您。只有您报名的那场活动的负责人，在需要打给您时能看到；每看一次都有记录。不填也能报名。',
  },
  volunteer: {
    version: 1,
    title: '登记成为志愿者',
    text: '姓名、出生日期和电话用来记录您的服务、核对年龄和联系您，按《志愿服务条例》登记。加密保存，不公开，随时能导出和删除。',
  },
  guardian: {
    version: 1,
    title: '监护人同意',
    text: '不满 18 岁的志愿者要有监护人同意。监护人的姓名和电话只用来核对这份同意。',
  },
  ward: {
    version: 1,
    title: '替家人或老人办事',
    text: '替别人登记称呼和电话，要先得到本人同意。这些信息只用来替本人报名，本人随时可以要求删除。',
  },
  child: {
    version: 1,
    title: '替 14 岁以下的孩子办事',
    text: '我是孩子的监护人，同意保存孩子的称呼，只用来替孩子报名。我随时可以删除。',
  },
} as const;

export type Purpose = keyof typeof PURPOSES;
/** Those that a person gives for themselves and takes back by themselves; the others go with the ward. */
export const OWN_PURPOSES = ['contact', 'volunteer', 'guardian'] as const satisfies readonly Purpose[];
export const PURPOSE_NAMES = Object.keys(PURPOSES) as Purpose[];

/** How a person said yes to somebody else acting for them. */
export const CONSENT_WAYS = [
  { id: 'spoken', name: '当面说好了' },
  { id: 'phone', name: '电话里说好了' },
  { id: 'written', name: '签了纸' },
] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number]['id'];
