import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { action, resident, staffOf } from './action';
import { id, instant, paragraph } from './fields';

/** What the person reads of a no-show of theirs. */
export const ownNoShow = z.object({
  /** said: it stands; back: another member of staff took it back */
  state: z.enum(['said', 'back']),
  /** when it was said */
  at: instant,
  reply: z.string(),
  words: z.enum(['shown', 'waiting', 'refused']),
  /** the one reply is still open */
  canReply: z.boolean(),
  until: instant,
});

/** As whoever leads the shift reads it. */
export const noShow = z.object({
  userId: id,
  /** masked */
  who: z.string(),
  phoneTail: z.string(),
  state: z.enum(['said', 'back']),
  at: instant,
  /** '' when there is none, or the check has not let it through */
  reply: z.string(),
  /** the caller said it, so that another member of staff takes it back */
  isMine: z.boolean(),
});

/** A no-show carries who said it, and is not the last word. */
export const recruitmentNoShow = {
  /** Once, in the person's own words. */
  'recruitment.replyNoShow': action({
    kind: 'command',
    allow: resident,
    perHour: 60,
    input: z.object({ cellId: id, text: paragraph('说明', LIMITS.noShowReplyMax, 2) }),
    output: z.object({ noShow: ownNoShow }),
    errors: ['NO_SHOW_NONE', 'NO_SHOW_REPLIED', 'NO_SHOW_OVER', 'CONTENT_REFUSED'],
  }),
  /** By somebody else than who said it, after the reply: the person is on the list again, and can be marked. */
  'attendance.takeBackNoShow': action({
    kind: 'command',
    allow: staffOf('activity', 'activityId'),
    input: z.object({ activityId: id, userId: id }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'NO_SHOW_NONE', 'NO_SHOW_SILENT', 'SECOND_PERSON'],
  }),
};
