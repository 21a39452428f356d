import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openSpreadsheet } from '../../../../services/documents';
import { pickSheet } from '../../../../services/sheets';
import { PICK_WORDS, problemRows, readWords, type ProblemRow, type Read } from './importing';

type Busy = '' | 'template' | 'reading';

/** An order's lists out of a spreadsheet: the empty one to fill, and the filled one to read. */
export default Component({
  properties: {
    unitId: { type: String, value: '' },
    visible: { type: Boolean, value: false },
  },
  data: {
    busy: '' as Busy,
    refusal: '',
    /** what was read of a spreadsheet with mistakes in it */
    readLine: '',
    problems: [] as ProblemRow[],
  },

  observers: {
    visible(isOpen: boolean) {
      if (isOpen) this.setData({ refusal: '', readLine: '', problems: [] });
    },
  },

  methods: {
    onClose() {
      this.triggerEvent('close');
    },

    async onTemplateTap() {
      if (this.data.busy) return;
      this.setData({ busy: 'template', refusal: '' });
      try {
        const { url } = await send('recruitment.makeTemplate', { unitId: this.data.unitId });
        await openSpreadsheet(url);
      } catch (error) {
        this.setData({ refusal: asCallError(error).message });
      }
      this.setData({ busy: '' });
    },

    async onPickTap() {
      if (this.data.busy) return;
      this.setData({ refusal: '', readLine: '', problems: [] });
      const picked = await pickSheet();
      if (picked.kind !== 'read') return this.setData({ refusal: PICK_WORDS[picked.kind] });
      this.setData({ busy: 'reading' });
      try {
        this.take(await ask('recruitment.readSheet', { unitId: this.data.unitId, base64: picked.base64 }));
      } catch (error) {
        const { message, fields } = asCallError(error);
        this.setData({ refusal: fields.base64 ?? message });
      }
      this.setData({ busy: '' });
    },

    /** What could be read is filled in; of mistakes the sheet stays open and tells. */
    take(read: Read) {
      this.triggerEvent('read', read);
      if (read.problems.length === 0) this.triggerEvent('close');
      else this.setData({ readLine: readWords(read), problems: problemRows(read) });
    },
  },
});
