/**
 * The one table of errors: each says what happened, what it means for the reader and what to do
 * (ux.md, Words). A use case may say it more exactly; it may not say less.
 */
export const ERRORS = {
  BAD_REQUEST: '这个请求不完整，请退出页面再试一次',
  UNKNOWN_ACTION: '这个功能在新版本里，请更新小程序再试',
  BAD_INPUT: '有几项填得不对，请照红字改一下再交，填的内容还在',
  NO_CALLER: '没认出您是谁，请在微信里重新打开小程序',
  FORBIDDEN: '这里只给有权限的工作人员用。如果您是新同事，请上一级给您加上',
  NOT_FOUND: '没找到，可能已经撤下了。回列表看看别的',
  VERSION_CONFLICT: '刚才有同事改过这一份，请重新打开，在新的上面改',
  BUSY: '人多，正在排队，请稍等再点一次，您填的内容还在',
  INTERNAL: '没办成，不是您的问题，填的内容还在，请再试一次',
  CONTENT_REFUSED: '有几个字没通过检查，请改一下再交，填的内容还在',
  CONTENT_UNCHECKED: '内容检查暂时没有答复，已存成草稿，过一会儿再发布',
  ACTIVITY_FULL: '已经报满了，看看别的活动',
  PLACES_SHORT: '剩下的位置不够您要的人数，请减少人数再报',
  PEOPLE_OVER: '超过了这场一次能报的人数，请减少人数再报',
  ACTIVITY_LATER: '还没到报名时间，到点再来',
  ACTIVITY_CLOSED: '报名已截止，看看别的活动',
  ACTIVITY_CANCELLED: '这场活动取消了，看看别的活动',
  ACTIVITY_CHANGED: '活动的时间刚改过，请看清新的时间再报',
  TIME_CLASH: '和您报的另一场撞时间，只能去一个',
  NOT_SIGNED_UP: '您没有报这场，不用取消',
  ALREADY_STARTED: '活动已经开始，不能在这里取消了，请给负责人打个电话',
  ACTIVITY_PUBLISHED: '已经发布的活动不能改时间，别人是看着原来的时间报名的',
  CAP_BELOW_TAKEN: '已经有人报名，名额不能少于已报的人数',
} as const;

export type ErrorCode = keyof typeof ERRORS;
