import type { OutputOf } from '../../../cloudfunctions/contract';
import {
  openFamily,
  openMessages,
  openMyShifts,
  openPrivacy,
  openRecords,
  openRoles,
  openStationChoice,
  openVolunteer,
} from '../../services/navigation';

type Me = OutputOf<'identity.showMe'>;

/** A row that leads on. */
export interface Entry {
  name: EntryName;
  icon: string;
  title: string;
  /** right-hand side */
  note: string;
  /** there is something new behind it */
  isNew: boolean;
  label: string;
}

export const ENTRY_PAGES = {
  messages: openMessages,
  station: openStationChoice,
  family: openFamily,
  volunteer: openVolunteer,
  shifts: openMyShifts,
  records: openRecords,
  privacy: openPrivacy,
  roles: openRoles,
} as const;
export type EntryName = keyof typeof ENTRY_PAGES;

export function entriesOf({ unread, station, isVolunteer, roles }: Me): Entry[] {
  return [
    { ...entry('messages', '我的消息', unread > 0 ? `${unread} 条新的` : ''), isNew: unread > 0 },
    entry('station', '我的站', station ? station.shortName : '还没选'),
    entry('family', '我替谁办'),
    entry('volunteer', isVolunteer ? '志愿者' : '登记成为志愿者', isVolunteer ? '已登记' : ''),
    entry('shifts', '我应的班'),
    entry('records', '服务记录'),
    entry('privacy', '隐私和我的资料'),
    entry('roles', '我的角色', roles.length > 0 ? `${roles.length} 个` : '有邀请码点这里'),
  ];
}

const ICONS: Record<EntryName, string> = {
  messages: 'message',
  station: 'place',
  family: 'family',
  volunteer: 'volunteer',
  shifts: 'calendar',
  records: 'records',
  privacy: 'privacy',
  roles: 'role',
};

const entry = (name: EntryName, title: string, note = ''): Entry => ({
  name,
  icon: ICONS[name],
  title,
  note,
  isNew: false,
  label: note ? `${title}，${note}` : title,
});
