import { askToRemind, loadTemplates, namesOf, willAsk, type Scene } from '../../services/subscribe';
import type { TemplateName } from '../../shared/notices';

/** Each message in the words of whoever gets it (ux.md 9), and what stays as it is when nothing is wanted. */
const WORDS: Record<TemplateName, string> = {
  start: '开始前 2 小时提醒我',
  change: '时间地点有变或取消时告诉我',
  turn: '有位置轮到我时告诉我',
  result: '办好了告诉我',
};
const OF_SCENE: Record<Scene, { words: Partial<typeof WORDS>; unchanged: string }> = {
  'sign-up': { words: {}, unchanged: '您的报名没有变' },
  order: {
    words: { result: '凑够人开课时告诉我', start: '开播前 2 小时提醒我', change: '没凑够或取消时告诉我' },
    unchanged: '您点的课没有变',
  },
  duty: { words: { change: '这一班取消时告诉我' }, unchanged: '您应下的班没有变' },
  rota: {
    words: { start: '值守前一天提醒我', change: '停一天或取消时告诉我', turn: '再请我值守时告诉我' },
    unchanged: '您答应的值守没有变',
  },
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
      const words = namesOf(scene).map((name) => OF_SCENE[scene].words[name] ?? WORDS[name]);
      this.setData({ asks: willAsk(scene), words: words.join('；') });
    },

    async onTap() {
      const scene = this.data.scene as Scene;
      const answer = await askToRemind(scene);
      const declined = `不提醒也没关系，${OF_SCENE[scene].unchanged}`;
      this.setData({ said: answer === 'accepted' ? '好了，到时候微信会告诉您' : declined });
      this.triggerEvent('done', { answer });
    },
  },
});
