import { AUDIT_ACTIONS } from '../../../miniprogram/shared/audit-actions';
import type { ActionName } from '../../contract';

const titles: Readonly<Record<string, string | undefined>> = AUDIT_ACTIONS satisfies Partial<
  Record<ActionName, string>
>;

/** The name itself for an action that this version no longer knows. */
export const actionTitle = (action: string): string => titles[action] ?? action;
