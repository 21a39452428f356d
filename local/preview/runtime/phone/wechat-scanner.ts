import { pageOfCode } from '../codes/code-content';
import { showModal } from '../dialogs/modal';
import { askScan } from '../dialogs/scan';
import type { PhoneHost } from '../host';
import { SCENE, type Entry } from './entry';

/** WeChat's own 扫一扫, outside the app: a code of the app opens it, a registered link too, other content is shown. */
export async function scanOutsideApp(host: PhoneHost, enter: (entry: Entry) => Promise<void>): Promise<void> {
  const content = await askScan(host, {});
  if (content === undefined) return;
  const page = pageOfCode(content, host.app);
  if (page !== undefined) return enter({ url: `/${page}`, scene: SCENE.miniProgramCode });
  if (!/^https?:/i.test(content)) {
    await showModal(host, { title: '扫到的内容', content, showCancel: false, confirmText: '关闭' });
    return;
  }
  const target = await registeredPage(host, content);
  if (target === undefined) return;
  const parameters = `q=${encodeURIComponent(content)}&scancode_time=${Math.floor(Date.now() / 1000)}`;
  await enter({ url: `/${target}?${parameters}`, scene: SCENE.code });
}

/** Which page an ordinary link opens is registered in WeChat's console; here the person says it. */
async function registeredPage(host: PhoneHost, link: string): Promise<string | undefined> {
  const { entryPagePath, pages } = host.app;
  const { confirm, content } = await showModal(host, {
    title: `这是一个链接：${link}。后台登记它打开哪一页？`,
    editable: true,
    content: entryPagePath ?? pages[0] ?? '',
    confirmText: '打开',
  });
  const page = (content ?? '').replace(/^\//, '');
  return confirm && pages.includes(page) ? page : undefined;
}
