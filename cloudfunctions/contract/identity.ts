import * as z from 'zod';
import { CONSENT_WAYS, OWN_PURPOSES, PURPOSE_NAMES } from '../../miniprogram/shared/consents';
import { LIMITS } from '../../miniprogram/shared/limits';
import { FREE_TIME_IDS, RELATIONS, SKILLS } from '../../miniprogram/shared/volunteers';
import { action, resident, ROLE_NAMES, staffOf, staffOrAuditorOf } from './action';
import { cursor, id, instant, line, phone } from './fields';

export const unitBrief = z.object({ unitId: id, kind: z.string(), name: z.string(), shortName: z.string() });

export const me = z.object({
  userId: id,
  /** null until the person chose one */
  station: unitBrief.nullable(),
  isElder: z.boolean(),
  isVolunteer: z.boolean(),
  /** to: null when without end */
  roles: z.array(z.object({ roleId: id, role: z.enum(ROLE_NAMES), unit: unitBrief, to: instant.nullable() })),
});

const skill = z.enum(SKILLS.map((each) => each.id));
const freeTime = z.enum(FREE_TIME_IDS);
const relation = z.enum(
  RELATIONS.map((each) => each.id),
  '请选是什么关系',
);
const purpose = z.enum(PURPOSE_NAMES);
const personName = line('姓名', LIMITS.personNameMax, 1);
/** The version of the words that the person agreed to; another one is asked again. */
const agreed = z.int().nullable();
const skills = z.array(skill).max(SKILLS.length);
const freeTimes = z.array(freeTime).max(FREE_TIME_IDS.length);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期不对，请重新选');

const profile = z.object({
  /** masked: 林*, 138****5678; '' when not given */
  name: z.string(),
  phone: z.string(),
  volunteer: z
    .object({ since: instant, skills, freeTimes, isMinor: z.boolean(), guardian: z.string(), unitName: z.string() })
    .nullable(),
  /** the last word on each purpose that the person ever decided on */
  consents: z.array(
    z.object({ purpose, version: z.int(), state: z.enum(['given', 'withdrawn']), at: instant, isCurrent: z.boolean() }),
  ),
});

/** Somebody whom a person or a station acts for. */
export const ward = z.object({
  wardId: id,
  /** masked */
  name: z.string(),
  phone: z.string(),
  relation,
  ageBand: z.enum(['adult', 'teen', 'child']),
  consentWay: z.enum(CONSENT_WAYS.map((each) => each.id)),
  since: instant,
});

const wardDraft = z.object({
  name: personName,
  /** '' when they have none */
  phone: z.union([z.literal(''), phone]),
  relation,
  /** child: under 14, by a guardian; teen: 14 to 17 */
  ageBand: z.enum(['adult', 'teen', 'child']),
  consentWay: z.enum(
    CONSENT_WAYS.map((each) => each.id),
    '请选是怎么征得同意的',
  ),
  consent: agreed,
});

const WARD_ERRORS = [
  'NO_KEYS',
  'CONSENT_NEEDED',
  'GUARDIAN_NEEDED',
  'TOO_MANY_WARDS',
  'CONTENT_REFUSED',
  'CONTENT_UNCHECKED',
] as const;

export const identity = {
  'identity.showMe': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: me.extend({ unread: z.int() }),
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

  /** What is kept about me, masked: whoever looks over my shoulder reads no number. The export has it in full. */
  'identity.showProfile': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: profile,
    errors: ['NO_KEYS'],
  }),
  /** How to reach me when something changes. Never a condition of taking part (PIPL 16). */
  'identity.saveContact': action({
    kind: 'command',
    allow: resident,
    input: z.object({ name: line('称呼', LIMITS.personNameMax, 1), phone, consent: agreed }),
    output: z.object({ name: z.string(), phone: z.string() }),
    errors: ['NO_KEYS', 'CONSENT_NEEDED', 'CONTENT_REFUSED', 'CONTENT_UNCHECKED'],
  }),
  /**
   * Registers as a volunteer of the caller's station, from 14 on; under 18 with a guardian's consent
   * (shared/ages). Registering again corrects the data.
   */
  'identity.registerVolunteer': action({
    kind: 'command',
    allow: resident,
    input: z.object({
      name: line('真实姓名', LIMITS.personNameMax, 2),
      phone,
      birthDate: day,
      skills,
      freeTimes,
      guardian: z.object({ name: personName, phone, relation }).nullable(),
      consent: agreed,
      guardianConsent: agreed,
    }),
    output: z.object({ since: instant, isMinor: z.boolean() }),
    errors: [
      'NO_KEYS',
      'CONSENT_NEEDED',
      'TOO_YOUNG',
      'GUARDIAN_NEEDED',
      'STATION_NEEDED',
      'CONTENT_REFUSED',
      'CONTENT_UNCHECKED',
    ],
  }),
  'identity.updateVolunteer': action({
    kind: 'command',
    allow: resident,
    input: z.object({ skills, freeTimes }),
    output: z.object({}),
    errors: ['NOT_A_VOLUNTEER'],
  }),
  /** Takes a consent back; what rested on it alone is deleted at once (PIPL 15, 47). */
  'identity.withdrawConsent': action({
    kind: 'command',
    allow: resident,
    input: z.object({ purpose: z.enum(OWN_PURPOSES) }),
    output: z.object({}),
    errors: [],
  }),

  'identity.listWards': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: z.object({ wards: z.array(ward) }),
    errors: ['NO_KEYS'],
  }),
  /** From now on the caller acts for this person, who has agreed; a child's guardian agrees for the child. */
  'identity.addWard': action({
    kind: 'command',
    allow: resident,
    input: wardDraft,
    output: z.object({ wardId: id }),
    errors: WARD_ERRORS,
  }),
  /** Deletes what is kept about them; what they are signed up for is cancelled. */
  'identity.removeWard': action({
    kind: 'command',
    allow: resident,
    input: z.object({ wardId: id }),
    output: z.object({}),
    errors: ['NOT_ACTING_FOR'],
  }),
  'identity.listUnitWards': action({
    kind: 'query',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({ wards: z.array(ward) }),
    errors: ['NOT_FOUND', 'NO_KEYS'],
  }),
  'identity.addUnitWard': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: wardDraft.extend({ unitId: id }),
    output: z.object({ wardId: id }),
    errors: ['NOT_FOUND', ...WARD_ERRORS],
  }),
  'identity.removeUnitWard': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id, wardId: id }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'NOT_ACTING_FOR'],
  }),

  /** Volunteers registered at a unit and below, names masked; by phone number when somebody stands at the desk. */
  'identity.listVolunteers': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id, phone: phone.nullable(), cursor }),
    output: z.object({
      rows: z.array(
        z.object({
          userId: id,
          name: z.string(),
          phone: z.string(),
          skills,
          freeTimes,
          isMinor: z.boolean(),
          unitName: z.string(),
          since: instant,
        }),
      ),
      total: z.int(),
      cursor,
    }),
    errors: ['NOT_FOUND', 'NO_KEYS'],
  }),
  /** How many, for the workbench: a number names nobody, so it is not a look. */
  'identity.countPeople': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({
      /** registered at the unit and below */
      volunteers: z.int(),
      /** for whom the unit itself acts */
      wards: z.int(),
    }),
    errors: ['NOT_FOUND'],
  }),
  /** Name and number in full, to call them; the look is logged and its subject can see it. */
  'identity.showVolunteer': action({
    kind: 'query',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id, userId: id }),
    output: z.object({ name: z.string(), phone: z.string(), guardian: z.string(), guardianPhone: z.string() }),
    errors: ['NOT_FOUND', 'NO_KEYS'],
  }),
};
