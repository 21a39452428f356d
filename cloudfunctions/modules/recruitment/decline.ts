import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { carryOn } from './claim';
import { answerId, answers, type AnswerRow } from './answers.repository';
import { finishLeave } from './leave';
import { toAnswer } from './views';

const LOOKS_MAX = 5;

export const decline: UseCase<'recruitment.decline'> = async ({ caller, now }, { cellId }) => ({
  answer: toAnswer(await end(answerId(cellId, caller.userId), 'self', now)),
});

/**
 * Ends an answer and gives back what it had. Of those who do it at once one does it.
 *
 * @param reason self: by the person, until the shift begins. order: it was cancelled
 * @throws NOT_ANSWERED, SHIFT_STARTED
 */
export async function end(id: string, reason: 'self' | 'order', now: number): Promise<AnswerRow> {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    const found = await answers.get(id);
    // Only what is settled can be undone cleanly.
    const there = found?.state === 'claiming' ? (await carryOn(found, now)).row : found;
    if (!there || there.reason === 'refused') throw new AppError('NOT_ANSWERED');
    if (there.state === 'declined') {
      if (there.todo !== '') await finishLeave(there, now);
      return there;
    }
    // Whoever did not come has nothing to give back any more.
    if (there.state === 'noshow') return there;
    if (reason === 'self' && there.startAt <= now) throw new AppError('SHIFT_STARTED');
    const todo = there.state === 'standby' ? 'exit' : 'leave';
    const change = { state: 'declined', reason, todo, todoAt: now, swapCode: '' } as const;
    const { _id, round, state } = there;
    if (await answers.change({ _id, state, round }, change)) {
      await finishLeave({ ...there, ...change }, now);
      return { ...there, ...change };
    }
  }
  throw new AppError('BUSY');
}
