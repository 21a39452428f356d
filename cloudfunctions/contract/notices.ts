import * as z from 'zod';
import { TEMPLATE_NAMES } from '../../miniprogram/shared/notices';
import { action, resident } from './action';
import { cursor, id, instant } from './fields';

const templateName = z.enum(TEMPLATE_NAMES);

const notice = z.object({
  noticeId: id,
  kind: z.string(),
  title: z.string(),
  text: z.string(),
  /** where a tap leads, an address of the app; '' for nowhere */
  page: z.string(),
  at: instant,
  isRead: z.boolean(),
});

export const notices = {
  /** The caller's messages, latest first; also those that no subscription message could carry. */
  'notices.list': action({
    kind: 'query',
    allow: resident,
    input: z.object({ cursor }),
    output: z.object({ rows: z.array(notice), cursor, asOf: instant }),
    errors: [],
  }),
  /** Everything up to an instant has been seen. */
  'notices.markRead': action({
    kind: 'command',
    allow: resident,
    input: z.object({ upTo: instant }),
    output: z.object({}),
    errors: [],
  }),
  /** Which template stands for which message, needed before the tap that asks (after an await WeChat refuses to ask). */
  'notices.showTemplates': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: z.object({ templates: z.array(z.object({ name: templateName, templateId: z.string() })) }),
    errors: [],
  }),
  /** The person accepted these in WeChat's own dialog: one message each may be sent. */
  'notices.addCredits': action({
    kind: 'command',
    allow: resident,
    input: z.object({ templates: z.array(templateName).min(1).max(3) }),
    output: z.object({}),
    errors: [],
  }),
};
