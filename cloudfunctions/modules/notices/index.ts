export { addCredits, listNotices, markRead, showTemplates } from './list-notices';
export { countCalled, listCalled } from './called';
export { noticeData } from './person-data';
export { noticeRow, subscriptionRow, unreadCount } from './notices.repository';
export { sendNotices } from './send';
export { tell, type Told } from './tell';
