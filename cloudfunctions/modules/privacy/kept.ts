/** What an erasure leaves, in words for the person whom it was about; the tests hold it against the collections. */
export const KEPT = [
  {
    what: '您作为工作人员办过的事、看过的资料的记录',
    why: '办过的事要能查、不能抹掉。删除后记录里只剩一个谁也对不上的编号，没有您的姓名和电话。',
  },
  {
    what: '已经办过的活动来了几位',
    why: '活动办完后的人数要和当时一致。删除后只剩人数，没有您的任何信息。',
  },
  {
    what: '记下的服务时长（时间、地点、做了什么）',
    why: '站里记的时长一条接一条，少一条就接不上。删除后这些条目里只剩一个谁也对不上的编号。',
  },
] as const;
