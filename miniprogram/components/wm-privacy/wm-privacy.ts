import {
  agreeToPrivacy,
  answerPrivacy,
  openPrivacyGuide,
  privacyGuideName,
  refusePrivacy,
  type PrivacyQuestion,
} from '../../services/privacy';

/** What is about to be used and what for, said beside the question; without it, what still works. */
const WORDS: Record<string, { use: string; otherwise: string }> = {
  getLocation: { use: '下一步要用您现在的位置，只用来排远近，不保存。', otherwise: '不同意也能用：按街道、按日期找。' },
  chooseMedia: { use: '下一步从相册里选，或者现拍一张，只用在您正在写的这一处。', otherwise: '不同意也能接着写文字。' },
  chooseMessageFile: { use: '下一步从聊天里选一份文件，只用在您正在写的这一处。', otherwise: '不同意也能接着写文字。' },
  saveImageToPhotosAlbum: { use: '下一步把这张图存到您的相册。', otherwise: '不同意也能转发卡片。' },
};
const OTHER = { use: '下一步要用到您的个人信息，只用在您点的这件事上。', otherwise: '不同意也能接着用别的功能。' };

/**
 * The question that WeChat wants answered before the first use of a private interface. Each page that
 * uses one has this sheet; it shows itself when it is needed and never before.
 */
export default Component({
  data: { open: false, guide: '', use: '', otherwise: '' },
  lifetimes: {
    attached() {
      this.listen();
    },
    detached() {
      this.leave();
    },
  },
  pageLifetimes: {
    show() {
      this.listen();
    },
    hide() {
      // WeChat shows its guide over the page: who comes back from reading it finds the question as it was.
      if (!this.data.open) this.leave();
    },
  },
  methods: {
    listen() {
      if (stops.has(this)) return;
      const sheet = {
        show: (question: PrivacyQuestion) => void this.ask(question),
        hide: () => this.setData({ open: false }),
      };
      stops.set(this, answerPrivacy(sheet));
    },

    leave() {
      const stop = stops.get(this);
      if (stop) stop();
      stops.delete(this);
    },

    async ask({ api }: PrivacyQuestion) {
      const { use, otherwise } = WORDS[api] ?? OTHER;
      this.setData({ open: true, use, otherwise });
      this.setData({ guide: await privacyGuideName() });
    },

    onAgree() {
      agreeToPrivacy('wm-privacy-agree');
    },

    onRefuse() {
      refusePrivacy();
    },

    onGuideTap() {
      openPrivacyGuide();
    },
  },
});

/** How each sheet on the screen stops being the one that is asked. */
const stops = new WeakMap<object, () => void>();
