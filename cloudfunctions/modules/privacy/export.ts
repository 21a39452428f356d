import { dayOf } from '../../../miniprogram/shared/time';
import type { Section } from '../../kernel/person-data';
import { requireKeys } from '../../kernel/secrets';
import { offerSpreadsheet } from '../../kernel/spreadsheet';
import type { UseCase } from '../../kernel/router';
import { CONTEXTS } from './contexts';

/** Everything about the caller as a spreadsheet that the phone opens. */
export const exportMe: UseCase<'privacy.export'> = async ({ caller, now }) => {
  requireKeys();
  const { userId } = caller;
  const sections: Section[] = [];
  for (const context of CONTEXTS) sections.push(...(await context.exportOf(userId, now)));
  return offerSpreadsheet({ userId, now }, `我的资料-${dayOf(now)}`, sections);
};
