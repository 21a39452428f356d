import { send } from '../../services/call';
import { dayLabel, startOfDay } from '../../shared/time';

/**
 * Tells the server that what was asked for is open, and the page until when. Counted where it was asked for; when
 * that fails, it can be learned all the same.
 *
 * @param fromUnitId the station whose card led here; '' for none
 */
export async function openAssignment(
  page: { setData(data: { due: string }): void },
  assignmentId: string,
  fromUnitId: string,
): Promise<void> {
  try {
    const { dueDay } = await send('classroom.openAssignment', { assignmentId, fromUnitId: fromUnitId || null });
    page.setData({ due: dueText(dueDay, Date.now()) });
  } catch {
    page.setData({ due: '' });
  }
}

/** 站里请您学这一课，5月16日 周六以前学完 */
export const dueText = (dueDay: string, now: number): string =>
  `站里请您学这一课，${dayLabel(startOfDay(dueDay), now)}以前学完`;
