import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { saveToAlbum, type Saved } from '../../../../services/album';
import { ask } from '../../../../services/call';
import { drawPicture } from '../../../../services/canvas';
import { linkTo, sharer } from '../../../../services/links';
import { load, LOADING } from '../../../../services/load';
import { openPermissions } from '../../../../services/location';
import { say } from '../../../../services/phone';
import { rootData, syncRoot } from '../../../../services/screen';
import { cardFacts } from '../../share/card-facts';
import { drawPoster, POSTER } from '../../share/draw-poster';

interface Source {
  shown: OutputOf<'activities.show'>;
  /** base64 */
  code: string;
  linkId: string;
  reach: OutputOf<'links.showCard'> | null;
}

const UNSAVED: Record<Exclude<Saved, 'saved'>, string> = {
  unagreed: '没有存。不存也行：点“转发”发到群里',
  refused: '没有存上：微信还不能往相册里放图，打开以后再点一次',
  failed: '没有存上，可能手机里放不下了，腾出地方再点一次',
};

/** A picture to be printed or sent on, with the code that opens the activity. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    /** path of the drawn picture; '': not drawn */
    poster: '',
    label: '',
    /** for staff: how far their unit's card went */
    reach: '',
    refusal: '',
    isRefused: false,
    busy: false,
  },

  linkId: '',
  title: '',

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ activityId: id });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  refresh() {
    return load(this, {
      keepAs: null,
      ask: () => this.gather(),
      show: (source) => void this.draw(source),
    });
  },

  async gather(): Promise<Source> {
    const { activityId } = this.data;
    const who = sharer();
    const [shown, linkId] = await Promise.all([
      ask('activities.show', { activityId }),
      linkTo('activity', activityId, who),
    ]);
    const card = { unitId: who.unitId, page: 'activity', objectId: activityId } as const;
    const [{ picture }, reach] = await Promise.all([
      ask('links.showCode', { linkId }),
      who.unitId === '' ? null : ask('links.showCard', card),
    ]);
    return { shown, code: picture, linkId, reach };
  },

  async draw({ shown, code, linkId, reach }: Source) {
    const { activity, asOf } = shown;
    const facts = cardFacts(activity, asOf);
    this.linkId = linkId;
    this.title = activity.title;
    const said = [activity.title, facts.day, facts.clock, facts.place, facts.gap.join(''), '带小程序码'];
    try {
      const poster = await drawPicture(POSTER, (pen, loadImage) =>
        drawPoster(pen, loadImage, {
          ...facts,
          code: `data:image/png;base64,${code}`,
          unit: `${activity.unitName}主办`,
        }),
      );
      this.setData({ poster, label: `海报：${said.join('，')}` });
    } catch {
      this.setData({ refusal: '这部手机的微信画不了图，请更新微信再试，或者回上一页转发卡片' });
    }
    if (!reach) return;
    this.setData({ reach: `您单位发出的卡片和海报：转进了 ${reach.groups} 个群，打开 ${reach.opened} 人次` });
  },

  async onSaveTap() {
    if (this.data.busy || this.data.poster === '') return;
    this.setData({ busy: true, refusal: '', isRefused: false });
    const saved = await saveToAlbum(this.data.poster);
    this.setData({ busy: false });
    if (saved === 'saved') say('存到相册了');
    else this.setData({ refusal: UNSAVED[saved], isRefused: saved === 'refused' });
  },

  onPermissionsTap: () => openPermissions(),

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const path = `/packages/activities/pages/detail/detail?id=${this.data.activityId}&link=${this.linkId}`;
    return { title: this.title || '身边的活动', path, ...(this.data.poster && { imageUrl: this.data.poster }) };
  },
});
