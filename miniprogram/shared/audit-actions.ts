/**
 * What a staff action is called in the log: the server prints it, the auditor's filter offers it. The compiler of the
 * server holds the keys to the contract (modules/audit/action-titles).
 */
export const AUDIT_ACTIONS = {
  'roles.list': '看角色名单',
  'roles.invite': '发出角色邀请',
  'roles.withdrawInvitation': '撤回角色邀请',
  'roles.end': '结束角色',
  'units.create': '加一个单位',
  'units.update': '改单位资料',
  'units.move': '移动单位',
  'units.setState': '停用或恢复单位',
  'identity.listVolunteers': '看志愿者名单',
  'identity.showVolunteer': '看志愿者的姓名和电话',
  'identity.listUnitWards': '看代办名单',
  'identity.addUnitWard': '登记代办的老人',
  'identity.removeUnitWard': '删去代办的老人',
  'activities.create': '写活动',
  'activities.update': '改活动',
  'activities.publish': '发布活动',
  'activities.signUpWard': '替老人报名',
  'activities.cancelWard': '替老人取消报名',
  'activities.showUnitWards': '看代办的老人报没报',
  'activities.showUnitSlip': '打印报名小条',
} as const satisfies Readonly<Record<string, string>>;
