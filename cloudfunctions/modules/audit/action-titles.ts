import type { ActionName } from '../../contract';

/** What a staff action is called in the log. */
const TITLES: Partial<Record<ActionName, string>> = {
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
  'activities.showUnitWards': '看代办名单',
  'activities.showUnitSlip': '打印报名小条',
  'live.create': '开一节直播课',
  'live.update': '改直播课',
  'live.cancel': '取消直播课',
  'live.setChannels': '填直播课的视频号',
  'live.setReplay': '填直播课的回放',
  'live.orderForUnit': '替单位点直播课',
  'live.cancelUnitOrder': '替单位取消点课',
};

const titles: Readonly<Record<string, string | undefined>> = TITLES;

/** The name itself for an action that this version no longer knows. */
export const actionTitle = (action: string): string => titles[action] ?? action;
