import type { TemplateName } from '../../../miniprogram/shared/notices';
import { idOf } from '../../kernel/ids';
import { notices } from './notices.repository';
import { afterQuietHours } from './quiet-hours';

export interface Told {
  /** what happened, and its round: the same fact is told once */
  fact: readonly string[];
  userId: string;
  kind: string;
  title: string;
  text: string;
  page: string;
  /** '' is only listed */
  template: TemplateName | '';
  at: number;
  /** of no use after this instant, epoch ms */
  until: number;
  /** cannot wait for the morning */
  isUrgent?: boolean;
}

/** Puts a message on the person's list and in the way of being sent. Safe to repeat. */
export async function tell({ fact, isUrgent = false, ...told }: Told): Promise<void> {
  await notices.insert({
    ...told,
    _id: idOf('notice', ...fact),
    v: 1,
    readAt: 0,
    state: told.template === '' ? 'listed' : 'waiting',
    sendAt: isUrgent ? told.at : afterQuietHours(told.at),
    tries: 0,
  });
}
