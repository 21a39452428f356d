import { ask } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { SHARE_HOME, verifyPath } from '../../../../services/navigation';
import { scanCode } from '../../../../services/scan';
import { rootData, syncRoot } from '../../../../services/screen';
import { codeIn } from '../../proof-view';
import { toVerifiedView, type VerifiedView } from './verify-view';

interface ValueEvent {
  detail: { value: string };
}

/** Anybody checks a 服务记录 by its code; nothing is asked of whoever checks. */
export default Page({
  data: {
    ...rootData(),
    /** as typed */
    code: '',
    error: '',
    busy: false,
    seen: null as VerifiedView | null,
  },

  onLoad({ code = '' }: { code?: string }) {
    this.setData({ code });
    if (code !== '') void this.check();
  },

  onShow() {
    syncRoot(this);
  },

  onCode({ detail }: ValueEvent) {
    this.setData({ code: detail.value, error: '', seen: null });
  },

  async onScanTap() {
    const scanned = await scanCode();
    if (scanned.kind === 'cancelled') return;
    if (scanned.kind === 'refused') return this.setData({ error: '打不开相机。可以照着纸上输核对码' });
    const code = codeIn(scanned.text);
    if (code === '') return this.setData({ error: '这个码里没有核对码，请扫服务记录上的那个' });
    this.setData({ code });
    await this.check();
  },

  async check() {
    if (this.data.busy) return;
    const code = codeIn(this.data.code);
    if (code === '') return this.setData({ error: '核对码是 10 位字母和数字', seen: null });
    this.setData({ busy: true, error: '', seen: null });
    try {
      this.setData({ seen: toVerifiedView(await ask('records.verify', { code })) });
    } catch (error) {
      const { message, fields } = asCallError(error);
      this.setData({ error: fields.code ?? message });
    }
    this.setData({ busy: false });
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { seen } = this.data;
    return seen ? { title: '一张服务记录，点开核对', path: verifyPath(seen.code) } : SHARE_HOME;
  },
});
