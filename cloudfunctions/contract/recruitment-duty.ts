import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { INCIDENT_KIND_IDS } from '../../miniprogram/shared/on-duty';
import { action, resident, staffOf, teamOf } from './action';
import { fileId, id, instant, line, paragraph } from './fields';
import { answerRow } from './recruitment';
import { noShow, ownNoShow } from './recruitment-no-show';

/** shown: passed the check; waiting: the check has not answered yet, so that nobody but its writer sees it */
const words = z.enum(['shown', 'waiting', 'refused']);

const place = (max: number) =>
  z
    .int()
    .min(0)
    .max(max - 1);
const duty = { orderId: id, site: place(LIMITS.sitesMax), shift: place(LIMITS.shiftsMax) };

const handoverText = paragraph('交接', LIMITS.handoverMax, 2);
/** A note as others read it. */
const note = z.object({
  text: z.string(),
  /** masked */
  who: z.string(),
  /** by whoever leads, not by a volunteer of the shift */
  isTeam: z.boolean(),
  at: instant,
});
const ownNote = z.object({ text: z.string(), at: instant, words });

/** What the caller may do with the note of a shift. fixed: the next shift began with it; no: it is not their shift */
const writing = z.object({ mine: ownNote.nullable(), can: z.enum(['yes', 'early', 'late', 'fixed', 'no']) });

const relief = z.object({ state: z.enum(['open', 'taken', 'withdrawn']), at: instant });

const incident = z.object({
  incidentId: id,
  kind: z.enum(INCIDENT_KIND_IDS),
  text: z.string(),
  words,
  photos: z.array(z.object({ fileId, url: z.string() })),
  at: instant,
  state: z.enum(['open', 'done']),
  /** what staff said when they had dealt with it */
  note: z.string(),
  doneAt: instant,
});

const CONTENT_ERRORS = ['CONTENT_REFUSED', 'CONTENT_UNCHECKED'] as const;
const DUTY_ERRORS = ['NOT_ON_DUTY', 'DUTY_EARLY', 'DUTY_OVER'] as const;

/** On duty (招募令, on the day): what one shift leaves for the next, who takes over early, and what went wrong. */
export const recruitmentDuty = {
  /** All that the day needs of one's own shift. Empty for who has no place in it. */
  'recruitment.showOnDuty': action({
    kind: 'query',
    allow: resident,
    input: z.object({ cellId: id }),
    output: z.object({
      siteName: z.string(),
      startAt: instant,
      endAt: instant,
      /** what the shift before left here, for who has this one */
      before: z.array(note),
      handover: writing,
      /** when the next shift here begins; 0: this is the last */
      nextAt: instant,
      relief: z.object({
        mine: relief.nullable(),
        canAsk: z.boolean(),
        /** the caller waits for this shift, and somebody in it has to leave */
        canTake: z.boolean(),
      }),
      /** null: nobody said so */
      noShow: ownNoShow.nullable(),
      canReport: z.boolean(),
      incidents: z.array(incident),
      asOf: instant,
    }),
    errors: ['NOT_FOUND', 'NO_KEYS'],
  }),
  /** One note a person and shift; it may be changed until the next shift begins. */
  'recruitment.writeHandover': action({
    kind: 'command',
    allow: resident,
    perHour: 60,
    input: z.object({ cellId: id, text: handoverText }),
    output: z.object({ mine: ownNote }),
    errors: ['NOT_FOUND', ...DUTY_ERRORS, 'RECRUITMENT_CANCELLED', 'HANDOVER_FIXED', 'CONTENT_REFUSED'],
  }),
  /** The same, by whoever leads the site and is in no shift of it. */
  'recruitment.writeTeamHandover': action({
    kind: 'command',
    allow: teamOf('order', 'orderId'),
    input: z.object({ ...duty, text: handoverText }),
    output: z.object({ mine: ownNote }),
    errors: ['NOT_FOUND', 'DUTY_EARLY', 'DUTY_OVER', 'RECRUITMENT_CANCELLED', 'HANDOVER_FIXED', 'CONTENT_REFUSED'],
  }),
  /** One shift at one site for whoever leads it: notes that come and go, and who asks to be relieved. The look is logged. */
  'recruitment.showDuty': action({
    kind: 'query',
    allow: teamOf('order', 'orderId'),
    input: z.object(duty),
    output: z.object({
      unitId: id,
      title: z.string(),
      siteName: z.string(),
      startAt: instant,
      endAt: instant,
      before: z.array(note),
      /** for the next shift */
      after: z.array(note),
      handover: writing,
      nextAt: instant,
      reliefs: z.array(
        relief.extend({
          postName: z.string(),
          who: z.string(),
          phoneTail: z.string(),
          /** '' when none was given, or it did not pass the check */
          reason: z.string(),
          takenAt: instant,
          /** people who wait for the same post and can take it over */
          waiting: z.int(),
        }),
      ),
      noShows: z.array(noShow),
      asOf: instant,
    }),
    errors: ['NOT_FOUND', 'NO_KEYS'],
  }),
  /** Has to leave early: whoever leads sees it, and who waits for the shift is told. Asking twice is asking once. */
  'recruitment.askRelief': action({
    kind: 'command',
    allow: resident,
    perHour: 60,
    input: z.object({ cellId: id, reason: line('原因', LIMITS.reliefReasonMax) }),
    output: z.object({ relief }),
    errors: ['NOT_FOUND', ...DUTY_ERRORS, 'RECRUITMENT_CANCELLED', 'CONTENT_REFUSED'],
  }),
  /** Stays after all; unless somebody took over already. */
  'recruitment.withdrawRelief': action({
    kind: 'command',
    allow: resident,
    input: z.object({ cellId: id }),
    output: z.object({ relief }),
    errors: ['NOT_ON_DUTY', 'RELIEF_GONE'],
  }),
  /** From standby into the place of who has to leave. Of many who tap at once one gets it. */
  'recruitment.takeRelief': action({
    kind: 'command',
    allow: resident,
    perHour: 60,
    input: z.object({ cellId: id }),
    output: z.object({ answer: answerRow }),
    errors: ['NOT_FOUND', 'NOT_ON_STANDBY', 'RELIEF_GONE', 'TIME_CLASH', 'RECRUITMENT_CANCELLED'],
  }),
  /** Something happened. Kept whatever the check says to its words; read by staff alone. */
  'recruitment.reportIncident': action({
    kind: 'command',
    allow: resident,
    perHour: 20,
    input: z.object({
      cellId: id,
      kind: z.enum(INCIDENT_KIND_IDS, '请选是什么情况'),
      text: paragraph('说明', LIMITS.incidentMax, 2),
      photos: z
        .array(fileId)
        .max(LIMITS.incidentPhotosMax, `照片最多 ${LIMITS.incidentPhotosMax} 张`)
        .refine((all) => new Set(all).size === all.length, '有一张照片重复了，请去掉'),
    }),
    output: z.object({ incident }),
    errors: ['NOT_FOUND', ...DUTY_ERRORS, 'CONTENT_REFUSED'],
  }),
  /** What was reported from an order, what is still open first. The look is logged. */
  'recruitment.listIncidents': action({
    kind: 'query',
    allow: staffOf('order', 'orderId'),
    input: z.object({ orderId: id }),
    output: z.object({
      title: z.string(),
      rows: z.array(
        incident.extend({
          siteName: z.string(),
          startAt: instant,
          endAt: instant,
          cellId: id,
          userId: id,
          who: z.string(),
          phoneTail: z.string(),
        }),
      ),
      asOf: instant,
    }),
    errors: ['NOT_FOUND', 'NO_KEYS'],
  }),
  /** Dealt with, once, with a word that the reporter reads. */
  'recruitment.closeIncident': action({
    kind: 'command',
    allow: staffOf('order', 'orderId'),
    input: z.object({ orderId: id, incidentId: id, note: line('怎么办的', LIMITS.noteMax, 2) }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'INCIDENT_DONE', ...CONTENT_ERRORS],
  }),
};
