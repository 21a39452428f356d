import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { load, LOADING } from '../../../../services/load';
import { confirms, say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { MEDIA_MB_MAX, uploadMedia } from '../../../../services/upload';
import { LIMITS } from '../../../../shared/limits';
import { askStanding } from '../../ask-standing';
import type { PhotoTile } from '../../../../components/wm-photo-grid/wm-photo-grid';
import {
  EMPTY,
  fieldErrors,
  missingIn,
  reviewLabel,
  tilesOfForm,
  tilesOfRecord,
  toRecordView,
  type FieldErrors,
  type Form,
  type Recorded,
  type RecordView,
} from './record-view';

interface FieldEvent {
  detail: { name: 'text' | 'came'; value: string };
}
interface TileEvent {
  detail: { fileId: string };
}

/** What came of an activity: written once by who ran it; a second person lets its photos out. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    activityId: '',
    view: null as RecordView | null,
    form: EMPTY,
    errors: {} as FieldErrors,
    tiles: [] as PhotoTile[],
    /** what attendance shows, offered as the number */
    arrived: 0,
    textMax: LIMITS.recordMax,
    photosMax: LIMITS.photosMax,
    isUploading: false,
    reviewAct: '',
    refusal: '',
    busy: false,
  },

  recorded: null as Recorded | null,
  off: [] as readonly string[],

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ activityId: id });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    const { activityId } = this.data;
    return load(this, {
      keepAs: null,
      ask: async () => {
        const [recorded, managed, numbers] = await Promise.all([
          ask('activities.showRecord', { activityId }),
          ask('activities.showManaged', { activityId }),
          ask('activities.showNumbers', { activityId }),
        ]);
        return { recorded, managed, numbers, standing: await askStanding(managed.unitId) };
      },
      show: ({ recorded, managed, numbers, standing: { isStaff } }) => {
        this.show(recorded, managed.can.includes('record'), isStaff);
        this.offer(numbers);
      },
      intact: '写的还在',
    });
  },

  show(recorded: Recorded, canWrite: boolean, isStaff: boolean) {
    this.recorded = recorded;
    const view = toRecordView(recorded, { canWrite, isStaff });
    const form = view.mode === 'write' ? (draftOf(this.draftName(), EMPTY) ?? EMPTY) : EMPTY;
    this.setData({ view, form });
    this.drawTiles();
  },

  /** The number of those who arrived stands there already; whoever counted otherwise changes it. */
  offer({ came }: OutputOf<'activities.showNumbers'>) {
    const { form } = this.data;
    this.setData({ arrived: came, form: form.came === '' ? { ...form, came: String(came) } : form });
  },

  drawTiles() {
    const { view, form } = this.data;
    if (!view || !this.recorded) return;
    const tiles = view.mode === 'write' ? tilesOfForm(form) : tilesOfRecord(this.recorded, view.mode, this.off);
    this.setData({ tiles, reviewAct: reviewLabel(tiles) });
  },

  draftName(): string {
    return `record:${this.data.activityId}`;
  },

  edit(change: Partial<Form>) {
    const form = { ...this.data.form, ...change };
    this.setData({ form, errors: {}, refusal: '' });
    keepDraft(this.draftName(), form);
  },

  onField({ detail }: FieldEvent) {
    this.edit({ [detail.name]: detail.value });
  },

  async onAddTap() {
    const { isUploading, activityId } = this.data;
    if (isUploading) return;
    this.setData({ isUploading: true, errors: {} });
    const uploaded = await uploadMedia('image', `activities/${activityId}`);
    this.setData({ isUploading: false });
    if (uploaded.kind === 'stored') {
      const { fileId, path } = uploaded;
      this.edit({ photos: [...this.data.form.photos, { fileId, path }] });
      this.drawTiles();
    } else if (uploaded.kind === 'large') {
      this.setData({ errors: { photos: `太大了，请选 ${MEDIA_MB_MAX.image} MB 以内的` } });
    } else if (uploaded.kind === 'failed') {
      this.setData({ errors: { photos: '没传上，连上网再选一次，写的字都还在' } });
    }
  },

  onTileAct({ detail: { fileId } }: TileEvent) {
    if (this.data.view?.mode === 'write') {
      this.edit({ photos: this.data.form.photos.filter((photo) => photo.fileId !== fileId) });
    } else {
      this.off = this.off.includes(fileId) ? this.off.filter((each) => each !== fileId) : [...this.off, fileId];
    }
    this.drawTiles();
  },

  async onSubmit() {
    const { form, busy, activityId } = this.data;
    const errors = missingIn(form);
    if (busy || !this.recorded) return;
    if (Object.keys(errors).length > 0) return this.setData({ errors, refusal: '还有几项没填，请看红字' });
    const { version } = this.recorded;
    const photos = form.photos.map(({ fileId }) => fileId);
    const summary = { text: form.text, came: Number(form.came), photos };
    await this.change('写的还在，请刷新看交上没有', async () => {
      await send('activities.record', { activityId, version, summary });
      dropDraft(this.draftName());
      say(photos.length > 0 ? '交上了，照片等同事看过再放出来' : '交上了，居民现在看得到');
    });
  },

  async onReview() {
    const { tiles, busy, activityId } = this.data;
    if (busy || !this.recorded) return;
    const { version } = this.recorded;
    const shown = tiles.filter(({ isOff }) => !isOff).map(({ fileId }) => fileId);
    const gone = tiles.length - shown.length;
    if (gone > 0 && !(await confirms(`删掉 ${gone} 张？`, '没选的照片会删掉，不能找回。', '删掉'))) return;
    await this.change('请刷新看放出来没有', async () => {
      await send('activities.reviewPhotos', { activityId, version, shown });
      say(shown.length > 0 ? '放出来了，居民现在看得到' : '都没放，删掉了');
    });
  },

  /** What the page shows may have just proved stale: it is asked for again either way. */
  async change(unknown: string, act: () => Promise<void>) {
    this.setData({ busy: true, refusal: '', errors: {} });
    try {
      await act();
      await this.refresh();
    } catch (error) {
      const { code, message, fields } = asCallError(error);
      this.setData({
        errors: fieldErrors(fields),
        refusal: code === 'NO_ANSWER' ? `还不知道办成没有。${unknown}` : message,
      });
    } finally {
      this.setData({ busy: false });
    }
  },
});
