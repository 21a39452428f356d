import * as z from 'zod';
import { collection } from './database';
import { idOf } from './ids';
import type { Context } from './router';

/**
 * Who did what: every staff command and every look at private data. Append-only: there is no way to
 * change or remove an entry but the erasure of a person's id from it. Ids and codes only, never a name.
 */
export const auditRow = z.object({
  /** from the actor, the request and what was done: the same request is one entry */
  _id: z.string(),
  v: z.literal(1),
  at: z.number(),
  /** userId */
  actorId: z.string(),
  /** command: something was done. look: private data was shown */
  kind: z.enum(['command', 'look']),
  action: z.string(),
  /** unit under whose role it was done, with the units above it */
  path: z.array(z.string()),
  /** what it was done to: id of a unit, an activity, a role … */
  objectId: z.string(),
  /** whose private data was shown; '' for a command */
  subjectId: z.string(),
  requestId: z.string(),
});
export type AuditRow = z.infer<typeof auditRow>;

export const audits = collection('audit', auditRow);

type What = Pick<AuditRow, 'kind' | 'objectId' | 'subjectId'>;

async function record({ caller, requestId, action, path, now }: Context, what: What): Promise<void> {
  const _id = idOf('audit', caller.userId, requestId, action, what.kind, what.objectId, what.subjectId);
  await audits.insert({ ...what, _id, v: 1, at: now, actorId: caller.userId, action, path: [...path], requestId });
}

/** Written before the command runs: one that fails afterwards was tried, and that is told. */
export const recordCommand = (context: Context, objectId: unknown): Promise<void> =>
  record(context, { kind: 'command', objectId: typeof objectId === 'string' ? objectId : '', subjectId: '' });

/** Written before private data is shown to somebody other than its owner. */
export const recordLook = (context: Context, subjectId: string, objectId: string): Promise<void> =>
  record(context, { kind: 'look', objectId, subjectId });
