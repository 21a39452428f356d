/**
 * Messages that a person can be sent through WeChat: one consent is one message (ux.md 9). Which
 * template of WeChat's library stands for a name is a setting of the environment.
 */
export const TEMPLATES = [
  { name: 'start', title: '开始提醒' },
  { name: 'change', title: '变更或取消' },
  { name: 'turn', title: '轮到您了' },
  { name: 'result', title: '办理结果' },
] as const;

export type TemplateName = (typeof TEMPLATES)[number]['name'];
export const TEMPLATE_NAMES = TEMPLATES.map(({ name }) => name);

/** Nobody is rung up at night: what is not pressing waits for the morning (hours of Asia/Shanghai). */
export const QUIET_FROM_HOUR = 21;
export const QUIET_TO_HOUR = 8;
