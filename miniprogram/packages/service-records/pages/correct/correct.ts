import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { load, LOADING } from '../../../../services/load';
import { goBack } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { hoursLabel } from '../../../../shared/levels';
import { rangeLabel } from '../../../../shared/time';

type Row = OutputOf<'records.listMine'>['rows'][number];

interface Form {
  minutes: string;
  reason: string;
}
interface FieldEvent {
  detail: { name: keyof Form; value: string };
}

const EMPTY: Form = { minutes: '', reason: '' };
const draftName = (recordId: string): string => `correct:${recordId}`;

/** Asks a second person to change the minutes of one record. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    recordId: '',
    facts: [] as Fact[],
    /** '' while it can be asked; otherwise why not */
    blocked: '',
    form: EMPTY,
    errors: EMPTY,
    reasonMax: LIMITS.correctionReasonMax,
    refusal: '',
    busy: false,
  },

  onLoad({ id = '' }: { id?: string }) {
    this.setData({ recordId: id, form: draftOf(draftName(id), EMPTY) ?? EMPTY });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  refresh() {
    return load(this, {
      keepAs: null,
      ask: () => this.find(),
      show: ({ row, now }) => this.show(row, now),
      intact: '您的时长没有变',
    });
  },

  /** The record among the caller's own, page by page: the latest are asked about most. */
  async find(): Promise<{ row: Row | null; now: number }> {
    let cursor: string | null = null;
    for (;;) {
      const page: OutputOf<'records.listMine'> = await ask('records.listMine', { cursor });
      const row = page.rows.find(({ recordId }) => recordId === this.data.recordId) ?? null;
      if (row || page.cursor === null) return { row, now: page.asOf };
      cursor = page.cursor;
    }
  },

  show(row: Row | null, now: number) {
    if (!row) return this.setData({ blocked: '没找到这一条，回列表看看' });
    const { title, from, to, organiser, correction } = row;
    const minutes = correction?.state === 'granted' ? correction.minutes : row.minutes;
    this.setData({
      facts: [
        { k: '活动', v: title },
        { k: '时间', v: rangeLabel(from, to, now) },
        { k: '现在记的', v: `${minutes} 分钟`, note: minutes >= 60 ? `约 ${hoursLabel(minutes)}` : '' },
        { k: '找谁改', v: organiser },
      ],
      blocked: correction?.state === 'asked' ? '已经申请过了，等站里答复' : '',
    });
  },

  onField({ detail }: FieldEvent) {
    const { recordId } = this.data;
    const form = { ...this.data.form, [detail.name]: detail.value };
    this.setData({ form, errors: { ...this.data.errors, [detail.name]: '' }, refusal: '' });
    keepDraft(draftName(recordId), form);
  },

  async onSubmit() {
    const { form, busy, recordId } = this.data;
    if (busy) return;
    const minutes = form.minutes.trim();
    const errors: Form = {
      minutes: /^\d+$/.test(minutes) ? '' : '请填一个数，比如 90',
      reason: form.reason.trim() === '' ? '请写一句哪里不对' : '',
    };
    this.setData({ errors, refusal: '' });
    if (errors.minutes !== '' || errors.reason !== '') return;
    this.setData({ busy: true });
    try {
      await send('records.askCorrection', { recordId, minutes: Number(minutes), reason: form.reason });
      dropDraft(draftName(recordId));
      say('交给站里了');
      goBack();
    } catch (error) {
      const { message, fields } = asCallError(error);
      this.setData({ errors: { minutes: fields.minutes ?? '', reason: fields.reason ?? '' }, refusal: message });
    } finally {
      this.setData({ busy: false });
    }
  },
});
