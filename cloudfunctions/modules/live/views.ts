import type * as z from 'zod';
import type { order, sessionRow } from '../../contract/live';
import { unitOf } from '../units';
import type { OrderRow } from './orders.repository';
import type { SessionRow } from './sessions.repository';

type SessionView = z.input<typeof sessionRow>;
type OrderView = z.input<typeof order>;

export const toOrder = ({ sessionId, state, people, at }: OrderRow): OrderView => ({ sessionId, state, people, at });

export const toRow = async (session: SessionRow): Promise<SessionView> => ({
  ...session,
  sessionId: session._id,
  unitName: (await unitOf(session.unitId))?.name ?? '',
  hasReplay: session.replayLessonId !== '',
});
