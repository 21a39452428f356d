import { momentLabel } from './time';

export interface WardPart {
  registration: { state: string; people: number; offerUntil: number; cancelReason: string } | null;
  /** parties before theirs in the queue */
  ahead: number;
}

/** How somebody whom one acts for stands in an activity, in the words of whoever acts. */
export function partWords(
  { registration, ahead }: WardPart,
  now: number,
): { line: string; tone: '' | 'green' | 'gold' } {
  const people = String(registration?.people ?? 0);
  switch (registration?.state) {
    case 'joined':
      return { line: `✓ 已报 ${people} 位`, tone: 'green' };
    case 'claiming':
      return { line: '正在核对，请稍等再看', tone: '' };
    case 'waiting':
      return { line: `在排队等 ${people} 位，前面 ${String(ahead)} 家`, tone: 'gold' };
    case 'offered':
      return registration.offerUntil > now
        ? { line: `轮到了：留了 ${people} 位，${momentLabel(registration.offerUntil, now)} 前确认`, tone: 'green' }
        : { line: '没来得及确认，位置给了下一位', tone: '' };
    case 'noshow':
      return { line: '没有到场', tone: '' };
    case 'cancelled':
      return { line: registration.cancelReason === 'expired' ? '没来得及确认，位置给了下一位' : '取消了', tone: '' };
    default:
      return { line: '没报这场', tone: '' };
  }
}
