import { ask } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { replaceByRoster } from '../../../../services/navigation';
import { rotate } from '../../../../services/rotating';
import { rootData, syncRoot } from '../../../../services/screen';
import { brighten, keepScreenOn, restoreLight } from '../../../../services/screen-light';
import { toScreenView, type ScreenView } from './screen-view';

const SECOND_MS = 1000;
/** How many are there is asked for more often than the code changes, and no more than every few seconds (ux.md 11). */
const COUNT_EVERY_MS = 10_000;
const CODE_PX = 270;

/** The leader's screen: the code of this half minute as large as it goes, the 口令 under it, and who came last. */
export default Page({
  data: {
    ...rootData(),
    activityId: '',
    view: null as ScreenView | null,
    seconds: 0,
    codePx: CODE_PX,
    problem: '',
  },

  stop: null as (() => void) | null,
  ticker: null as ReturnType<typeof setInterval> | null,
  endsAt: 0,
  askedAt: 0,

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ activityId: id });
  },

  onShow() {
    syncRoot(this);
    brighten();
    keepScreenOn(true);
    this.stop = rotate(() => this.renew());
    this.ticker = setInterval(() => this.tick(), SECOND_MS);
  },

  onHide() {
    this.end();
  },
  onUnload() {
    this.end();
  },

  end() {
    this.stop?.();
    this.stop = null;
    if (this.ticker !== null) clearInterval(this.ticker);
    this.ticker = null;
    restoreLight();
    keepScreenOn(false);
  },

  /** @returns how long the code is good for; null: none could be had, and the old one is taken off the screen */
  async renew(): Promise<number | null> {
    const { activityId } = this.data;
    this.askedAt = Date.now();
    try {
      const answer = await ask('attendance.showCode', { activityId });
      const goodMs = answer.slotEndsAt - answer.asOf;
      this.endsAt = Date.now() + goodMs;
      this.setData({ view: toScreenView(answer), seconds: Math.ceil(goodMs / SECOND_MS), problem: '' });
      return goodMs;
    } catch (error) {
      const { code, message } = asCallError(error);
      const text = code === 'OFFLINE' ? '没有网，亮不出新码。用名单点名，或者扫对方的码' : message;
      this.setData({ problem: text, 'view.payload': '', 'view.phrase': [] });
      return null;
    }
  },

  tick() {
    const seconds = Math.max(0, Math.ceil((this.endsAt - Date.now()) / SECOND_MS));
    if (seconds !== this.data.seconds) this.setData({ seconds });
    if (seconds > 2 && Date.now() - this.askedAt >= COUNT_EVERY_MS) void this.renew();
  },

  onRosterTap() {
    replaceByRoster(this.data.activityId);
  },
});
