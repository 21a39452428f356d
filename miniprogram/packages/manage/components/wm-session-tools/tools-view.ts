import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { phaseOf } from '../../../../shared/live-phase';

type Managed = OutputOf<'live.showManaged'>;

/** What staff can do with a session as it stands; `next` is the one filled button. */
export interface ToolsView {
  sessionId: string;
  unitId: string;
  next: 'share' | 'channels' | 'replay' | 'look';
  canEdit: boolean;
  canCancel: boolean;
  /** the replay is for what has been on air */
  canReplay: boolean;
  canChannels: boolean;
  finderUserName: string;
  feedId: string;
  replayLessonId: string;
  replayTitle: string;
  lessons: { lessonId: string; title: string }[];
}

export function toToolsView({ session, channels, replayLessonId, lessons, asOf }: Managed): ToolsView {
  const phase = phaseOf(session, asOf);
  const isComing = phase === 'collecting' || phase === 'scheduled';
  const isRunning = isComing || phase === 'live';
  const hasRoom = channels.finderUserName !== '';
  const replay = lessons.find(({ lessonId }) => lessonId === replayLessonId);
  const next =
    phase === 'collecting'
      ? 'share'
      : isRunning && !hasRoom
        ? 'channels'
        : phase === 'over' && !replayLessonId
          ? 'replay'
          : 'look';
  return {
    sessionId: session.sessionId,
    unitId: session.unitId,
    next,
    canEdit: isComing,
    canCancel: isRunning,
    canReplay: phase === 'over' || phase === 'live',
    canChannels: isRunning,
    ...channels,
    replayLessonId,
    replayTitle: replay ? replay.title : '',
    lessons,
  };
}
