import { askToRemind, loadTemplates, namesOf, willAsk, type Scene } from '../../services/subscribe';
import type { TemplateName } from '../../shared/notices';

/** Each message in the words of whoever gets it (ux.md 9). */
const WORDS: Record<TemplateName, string> = {
  start: '开始前 2 小时提醒我',
  change: '时间地点有变或取消时告诉我',
  turn: '有位置轮到我时告诉我',
  result: '办好了告诉我',
};

/**
 * What will be asked, in words, before WeChat asks. As a line over the button whose tap asks; as a card
 * it has a button of its own (长辈版, on the receipt). Not there when nothing would be asked.
 */
export default Component({
  properties: {
    scene: { type: String, value: 'sign-up' },
    /** line or card */
    kind: { type: String, value: 'line' },
  },
  data: { asks: false, words: '', said: '' },
  lifetimes: {
    attached() {
      void this.prepare();
    },
  },
  methods: {
    async prepare() {
      this.show();
      await loadTemplates();
      this.show();
    },

    show() {
      const scene = this.data.scene as Scene;
      const words = namesOf(scene).map((name) => WORDS[name]);
      this.setData({ asks: willAsk(scene), words: words.join('；') });
    },

    async onTap() {
      const answer = await askToRemind(this.data.scene as Scene);
      this.setData({ said: answer === 'accepted' ? '好了，到时候微信会告诉您' : '不提醒也没关系，您的报名没有变' });
      this.triggerEvent('done', { answer });
    },
  },
});
