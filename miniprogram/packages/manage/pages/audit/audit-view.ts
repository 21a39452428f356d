import type { InputOf, OutputOf } from '../../../../../cloudfunctions/contract';
import type { FilterChip } from '../../../../components/wm-filter/wm-filter';
import { AUDIT_ACTIONS } from '../../../../shared/audit-actions';
import { DAY_MS, momentLabel, partsOf, startOfDay } from '../../../../shared/time';

export type Kind = 'all' | 'command' | 'look';

/** What the list is narrowed to; '' narrows nothing. */
export interface Filter {
  kind: Kind;
  action: string;
  unitId: string;
  unitName: string;
  /** YYYY-MM-DD, both included */
  fromDay: string;
  toDay: string;
  actorId: string;
}

/** @param unitId where the auditor looks from: with all below it, this is everything that they may read */
export const everything = (unitId: string): Filter => ({
  kind: 'all',
  action: '',
  unitId,
  unitName: '',
  fromDay: '',
  toDay: '',
  actorId: '',
});

export function toInput(filter: Filter, cursor: string | null): InputOf<'audit.list'> {
  const { unitId, kind, action, actorId, fromDay, toDay } = filter;
  return {
    unitId,
    kind: kind === 'all' ? null : kind,
    action: action || null,
    actorId: actorId || null,
    from: fromDay === '' ? null : startOfDay(fromDay),
    to: toDay === '' ? null : startOfDay(toDay) + DAY_MS,
    cursor,
  };
}

const titles: Readonly<Record<string, string | undefined>> = AUDIT_ACTIONS;
export const ACTION_CHOICES = Object.entries(AUDIT_ACTIONS).map(([value, label]) => ({ value, label }));

export function dayText(day: string): string {
  if (day === '') return '';
  const { year, month, date } = partsOf(startOfDay(day));
  return `${year}年${month}月${date}日`;
}

function rangeText({ fromDay, toDay }: Filter): string {
  const short = (day: string): string => dayText(day).replace(/^\d+年/, '');
  if (fromDay === '' && toDay === '') return '哪几天';
  if (fromDay === toDay) return short(fromDay);
  if (fromDay === '') return `到${short(toDay)}`;
  return toDay === '' ? `${short(fromDay)}起` : `${short(fromDay)} – ${short(toDay)}`;
}

/** Each chip says what it narrows to; the one of a person is there only while it does. */
export function chipsOf(filter: Filter): FilterChip[] {
  const { action, unitName, fromDay, toDay, actorId } = filter;
  const chips: FilterChip[] = [
    { value: 'action', label: action === '' ? '做了什么' : (titles[action] ?? action), on: action !== '' },
    { value: 'unit', label: unitName || '哪个单位', on: unitName !== '' },
    { value: 'days', label: rangeText(filter), on: fromDay !== '' || toDay !== '' },
  ];
  if (actorId !== '') chips.push({ value: 'actor', label: `经手人 ${short(actorId)} ✕`, on: true });
  return chips;
}

/** 'Ab3x…9fQ2': enough to tell two apart on a screen */
export const short = (id: string): string => (id.length > 10 ? `${id.slice(0, 4)}…${id.slice(-4)}` : id);

export interface AuditRow {
  auditId: string;
  when: string;
  what: string;
  isLook: boolean;
  unitName: string;
  actor: string;
  /** in full, to be copied: who did it, to what, whose data was shown */
  ids: { k: string; id: string; short: string }[];
  actorId: string;
}

export function toAuditRow(row: OutputOf<'audit.list'>['rows'][number], now: number): AuditRow {
  const { auditId, at, kind, what, unitName, actorId, objectId, subjectId } = row;
  const ids = [
    { k: '经手人', id: actorId },
    { k: '对象', id: objectId },
    { k: '被看的人', id: subjectId },
    { k: '这条记录', id: auditId },
  ];
  return {
    auditId,
    when: momentLabel(at, now),
    what,
    isLook: kind === 'look',
    unitName,
    actor: short(actorId),
    actorId,
    ids: ids.filter(({ id }) => id !== '').map((each) => ({ ...each, short: short(each.id) })),
  };
}
