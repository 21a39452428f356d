import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { forgetEverything } from '../../../../services/cache';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { endAtErased, goBack } from '../../../../services/navigation';
import { rootData, syncRoot } from '../../../../services/screen';

type Kept = OutputOf<'privacy.show'>['kept'];

interface TypedEvent {
  detail: { value: string };
}

/** What has to be typed: a slip of the finger deletes nobody. */
const WORD = '删除';

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    isDone: false,
    kept: [] as Kept,
    /** masked names of those who are deleted along */
    wards: [] as string[],
    wardNames: '',
    typed: '',
    wrong: '',
    refusal: '',
    busy: false,
  },

  onLoad({ done = '' }: { done?: string }) {
    if (done === '1') this.setData({ isDone: true });
    else void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  refresh() {
    return load(this, {
      keepAs: null,
      ask: async () => {
        const [{ kept }, { wards }] = await Promise.all([ask('privacy.show', {}), ask('identity.listWards', {})]);
        return { kept, wards };
      },
      show: ({ kept, wards }) => {
        const names = wards.map(({ name }) => name);
        this.setData({ kept, wards: names, wardNames: names.join('、') });
      },
    });
  },

  onTyped({ detail }: TypedEvent) {
    this.setData({ typed: detail.value, wrong: '', refusal: '' });
  },

  onKeepTap: () => goBack(),

  async onErase() {
    const { typed, busy } = this.data;
    if (busy) return;
    if (typed.trim() !== WORD) {
      this.setData({ wrong: `要删，请输入“${WORD}”两个字` });
      return;
    }
    this.setData({ busy: true, refusal: '' });
    try {
      await send('privacy.erase', { confirm: WORD });
      forgetEverything();
      endAtErased();
    } catch (error) {
      const { code, message } = asCallError(error);
      // It was under way already: an earlier try got through.
      if (code === 'ERASING') {
        forgetEverything();
        endAtErased();
      } else {
        this.setData({ refusal: code === 'NO_ANSWER' ? '还不知道删了没有，请再点一次，不会多删' : message });
      }
    } finally {
      this.setData({ busy: false });
    }
  },
});
