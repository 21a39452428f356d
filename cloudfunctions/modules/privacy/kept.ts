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
] as const;
