/** Words to begin with: what both sides say yes to, in plain words. Stations change them as they need to. */
export const AGREEMENT = `一、做什么：按招募令写的点位、岗位和时间参加志愿服务，不收报酬。
二、站里做到：说清任务和风险，安排负责人，照招募令写的上好保险，备好要用的东西。
三、我做到：按时到岗，听负责人安排，量力而行；不舒服或者有危险，马上停下来告诉负责人。
四、来不了：开始前在小程序里退出，不用说原因。
五、个人信息：姓名和电话只用来办这一次的事。
六、有不同意见：先和负责人商量，也可以找站里。`;

/** When a written agreement is asked for (《北京市志愿服务促进条例》 18), in short. */
export const WHEN_ASKED =
  '有这些情形的，《北京市志愿服务促进条例》第十八条要求签书面协议：人身安全、身心健康风险较高；期限一个月以上；大型社会活动；到本市以外服务；有境外人员参加；任何一方提出要签。以现行法规为准。';
