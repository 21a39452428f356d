import * as z from 'zod';
import { action, resident, ROLE_NAMES } from './action';
import { id } from './fields';

export const unitBrief = z.object({ unitId: id, kind: z.string(), name: z.string(), shortName: z.string() });

export const me = z.object({
  userId: id,
  /** null until the person chose one */
  station: unitBrief.nullable(),
  isElder: z.boolean(),
  roles: z.array(z.object({ role: z.enum(ROLE_NAMES), unit: unitBrief })),
});

export const identity = {
  'identity.showMe': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: me,
    errors: [],
  }),
  'identity.chooseStation': action({
    kind: 'command',
    allow: resident,
    input: z.object({ unitId: id }),
    output: z.object({ station: unitBrief }),
    errors: ['NOT_FOUND'],
  }),
  /** 长辈版 is kept on the account, so that it follows the person to a new phone. */
  'identity.setElder': action({
    kind: 'command',
    allow: resident,
    input: z.object({ isElder: z.boolean() }),
    output: z.object({ isElder: z.boolean() }),
    errors: [],
  }),
};
