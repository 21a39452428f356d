import * as z from 'zod';
import { FREE_TIME_IDS, SKILLS } from '../../miniprogram/shared/volunteers';
import { WAVES } from '../../miniprogram/shared/waves';
import { action, resident } from './action';

const settings = z.object({
  /** off: nobody is rung up, whatever else is set */
  isOn: z.boolean(),
  /** calls from how far away */
  reach: z.enum(WAVES.map(({ id }) => id)),
  /** those of the registration: said once, wherever it is changed */
  skills: z.array(z.enum(SKILLS.map(({ id }) => id))).max(SKILLS.length),
  freeTimes: z.array(z.enum(FREE_TIME_IDS)).max(FREE_TIME_IDS.length),
});

/** 可以随时叫我: whether, when and from how far a volunteer is rung up for calls. */
export const onCall = {
  'recruitment.showOnCall': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: settings.extend({ isVolunteer: z.boolean() }),
    errors: [],
  }),
  'recruitment.saveOnCall': action({
    kind: 'command',
    allow: resident,
    input: settings,
    output: z.object({}),
    errors: ['NOT_A_VOLUNTEER'],
  }),
};
