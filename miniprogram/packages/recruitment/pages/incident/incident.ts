import { ask, newRequestId, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { load, LOADING } from '../../../../services/load';
import { openDuty } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { MEDIA_MB_MAX, uploadMedia } from '../../../../services/upload';
import { LIMITS } from '../../../../shared/limits';
import { INCIDENT_KINDS, incidentFolder, type IncidentKind } from '../../../../shared/on-duty';
import type { PhotoTile } from '../../../../components/wm-photo-grid/wm-photo-grid';
import {
  EMPTY_INCIDENT,
  fieldErrors,
  missingIn,
  tilesOf,
  toIncidentView,
  type IncidentErrors,
  type IncidentForm,
  type IncidentView,
} from './incident-view';

interface TextEvent {
  detail: { value: string };
}
interface KindEvent {
  detail: { value: IncidentKind[] };
}
interface TileEvent {
  detail: { fileId: string };
}

/** Something happened on duty: what kind, some words, photos; and what became of what was reported before. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    cellId: '',
    view: null as IncidentView | null,
    kinds: [...INCIDENT_KINDS],
    form: EMPTY_INCIDENT,
    /** as the options take it */
    picked: [] as string[],
    tiles: [] as PhotoTile[],
    errors: {} as IncidentErrors,
    textMax: LIMITS.incidentMax,
    photosMax: LIMITS.incidentPhotosMax,
    isUploading: false,
    refusal: '',
    busy: false,
  },

  /** of the report that is being written: sent again it is the same one */
  requestId: '',

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ cellId: id });
    this.requestId = newRequestId();
    this.draw(draftOf(this.draftName(), EMPTY_INCIDENT) ?? EMPTY_INCIDENT);
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
    const { cellId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () => ask('recruitment.showOnDuty', { cellId }),
      show: (answer) => this.setData({ view: toIncidentView(answer) }),
      intact: '写的还在',
    });
  },

  draftName(): string {
    return `incident:${this.data.cellId}`;
  },

  draw(form: IncidentForm) {
    this.setData({ form, picked: form.kind === '' ? [] : [form.kind], tiles: tilesOf(form) });
  },

  /** Another report from here on, as far as the server is told. */
  edit(change: Partial<IncidentForm>) {
    const form = { ...this.data.form, ...change };
    this.requestId = newRequestId();
    this.setData({ errors: {}, refusal: '' });
    this.draw(form);
    keepDraft(this.draftName(), form);
  },

  onKind({ detail }: KindEvent) {
    this.edit({ kind: detail.value[0] ?? '' });
  },
  onText({ detail }: TextEvent) {
    this.edit({ text: detail.value });
  },
  onTileAct({ detail }: TileEvent) {
    this.edit({ photos: this.data.form.photos.filter(({ fileId }) => fileId !== detail.fileId) });
  },

  async onAddTap() {
    const { isUploading, cellId } = this.data;
    if (isUploading) return;
    this.setData({ isUploading: true, errors: {} });
    const uploaded = await uploadMedia('image', incidentFolder(cellId));
    this.setData({ isUploading: false });
    if (uploaded.kind === 'stored') {
      const { fileId, path } = uploaded;
      this.edit({ photos: [...this.data.form.photos, { fileId, path }] });
    } else if (uploaded.kind === 'large') {
      this.setData({ errors: { photos: `太大了，请选 ${MEDIA_MB_MAX.image} MB 以内的` } });
    } else if (uploaded.kind === 'failed') {
      this.setData({ errors: { photos: '没传上，可以先不带照片交，写的字都还在' } });
    }
  },

  async onSubmit() {
    const { cellId, form, busy, isUploading } = this.data;
    if (busy || isUploading) return;
    const errors = missingIn(form);
    const { kind, text } = form;
    if (kind === '' || Object.keys(errors).length > 0) return this.setData({ errors });
    this.setData({ busy: true, refusal: '', errors: {} });
    try {
      const photos = form.photos.map(({ fileId }) => fileId);
      const { requestId } = this;
      await send('recruitment.reportIncident', { cellId, kind, text, photos }, { requestId });
      dropDraft(this.draftName());
      this.requestId = newRequestId();
      this.draw(EMPTY_INCIDENT);
      say('报上去了，站里马上收到');
      await this.refresh();
    } catch (error) {
      const { code, message, fields } = asCallError(error);
      const isText = code === 'CONTENT_REFUSED';
      this.setData({ errors: isText ? { text: message } : fieldErrors(fields), refusal: refusalOf(code, message) });
    }
    this.setData({ busy: false });
  },

  onDutyTap() {
    openDuty(this.data.cellId);
  },
});

function refusalOf(code: string, message: string): string {
  if (code === 'NO_ANSWER') return '还不知道报上没有，写的还在，请再交一次，不会重复';
  return code === 'OFFLINE' ? '现在没有网，写的存在手机里，连上网再交。急的话请直接打给领队' : message;
}
