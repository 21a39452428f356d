import type * as z from 'zod';
import { activities } from './activities';
import { attendances } from './attendance';
import { activityChanges } from './activity-changes';
import { activitySeries } from './activity-series';
import { activityWardQueue } from './activity-ward-queue';
import { activityWorkflow } from './activity-workflow';
import { activityAfter } from './activity-after';
import { activityForm } from './activity-form';
import { activityFind } from './activity-find';
import { assignments } from './assignments';
import { classroom } from './classroom';
import { home } from './home';
import { identity } from './identity';
import { lessons } from './lessons';
import { links } from './links';
import { live } from './live';
import { notices } from './notices';
import { audit, privacy } from './privacy';
import { records } from './records';
import { recruitment } from './recruitment';
import { recruitmentDuty } from './recruitment-duty';
import { recruitmentAfter } from './recruitment-after';
import { recruitmentMine } from './recruitment-mine';
import { recruitmentNoShow } from './recruitment-no-show';
import { recruitmentStaff } from './recruitment-staff';
import { recruitmentSwaps } from './recruitment-swaps';
import { recruitmentUnits } from './recruitment-units';
import { roles } from './roles';
import { rotas } from './rotas';
import { today } from './today';
import { units } from './units';

/** The inventory of the system: what may be asked, what comes back, and who may ask. */
export const contract = {
  ...home,
  ...identity,
  ...roles,
  ...units,
  ...notices,
  ...privacy,
  ...audit,
  ...activities,
  ...attendances,
  ...today,
  ...records,
  ...activityChanges,
  ...activitySeries,
  ...activityWardQueue,
  ...activityWorkflow,
  ...activityFind,
  ...activityForm,
  ...activityAfter,
  ...classroom,
  ...lessons,
  ...assignments,
  ...live,
  ...links,
  ...recruitment,
  ...recruitmentAfter,
  ...recruitmentMine,
  ...recruitmentStaff,
  ...recruitmentSwaps,
  ...rotas,
  ...recruitmentDuty,
  ...recruitmentNoShow,
  ...recruitmentUnits,
};

export type Contract = typeof contract;
export type ActionName = keyof Contract;
/** Actions by what they do: the phone asks again freely for one, and with the same requestId for the other. */
export type QueryName = { [Name in ActionName]: Contract[Name]['kind'] extends 'query' ? Name : never }[ActionName];
export type CommandName = Exclude<ActionName, QueryName>;
export type InputOf<Name extends ActionName> = z.input<Contract[Name]['input']>;
export type ParsedInputOf<Name extends ActionName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends ActionName> = z.output<Contract[Name]['output']>;

export type { ApiAnswer, ApiError, ApiRequest } from './envelope';
