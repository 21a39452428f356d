/** Roles that are given (domain, "People and roles"); everyone is a resident, who registers is a volunteer. */
export const ROLES = [
  { id: 'staff', name: '工作人员', can: '发活动、看名单、办这里和下面单位的事' },
  { id: 'leader', name: '队长', can: '带队、点名、亮签到码' },
  { id: 'contact', name: '联系人', can: '替本单位报名、订课、提需求' },
  { id: 'auditor', name: '审计人员', can: '全区的记录只看不改' },
] as const satisfies readonly { readonly id: string; readonly name: string; readonly can: string }[];

export type RoleId = (typeof ROLES)[number]['id'];

export const roleName = (role: RoleId): string => ROLES.find(({ id }) => id === role)?.name ?? '';

/** Days in which an invitation can be accepted. */
export const INVITATION_DAYS = 7;
