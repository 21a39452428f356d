import { orderPath } from '../../../miniprogram/shared/recruitment';
import { notices, type NoticeRow } from './notices.repository';

/** A page of the cloud's database. */
const PAGE_MAX = 1000;
const CALL = 'recruitment-call';

/** Who was told of a recruitment order when its waves went out: one message each, however many waves. */
export const countCalled = (orderId: string): Promise<number> =>
  notices.count({ page: orderPath(orderId), kind: CALL });

/** The latest first; the last thousand. */
export const listCalled = (orderId: string): Promise<NoticeRow[]> =>
  notices.find({ page: orderPath(orderId), kind: CALL }, { order: [['at', 'desc']], limit: PAGE_MAX });
