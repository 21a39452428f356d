import { BLOCK_KINDS, newBlock, summaryOf, type BlockErrors, type BlockForm } from './block-form';

interface FieldEvent {
  detail: { name: 'text' | 'words'; value: string };
}

const FIRST = newBlock('text', 0);

/** One part of a lesson being written. Sends toggle, edit {change}, file, move {by} and remove, each with its key. */
export default Component({
  properties: {
    block: { type: Object, value: FIRST },
    no: { type: Number, value: 1 },
    count: { type: Number, value: 1 },
    open: { type: Boolean, value: false },
    errors: { type: Object, value: {} as BlockErrors },
    uploading: { type: Boolean, value: false },
  },
  data: { words: BLOCK_KINDS.text, summary: '', isMedia: false, isWrong: false },
  observers: {
    block(block: BlockForm) {
      const isMedia = block.kind === 'image' || block.kind === 'audio' || block.kind === 'video';
      this.setData({ words: BLOCK_KINDS[block.kind], summary: summaryOf(block), isMedia });
    },
    errors(errors: BlockErrors) {
      this.setData({ isWrong: Object.keys(errors).length > 0 });
    },
  },
  methods: {
    /** Which one it is, for whoever listens. */
    key(): number {
      return this.data.block.key;
    },
    onHeadTap() {
      this.triggerEvent('toggle', { key: this.key() });
    },
    onField({ detail }: FieldEvent) {
      this.triggerEvent('edit', { key: this.key(), change: { [detail.name]: detail.value } });
    },
    onFileTap() {
      if (!this.data.uploading) this.triggerEvent('file', { key: this.key() });
    },
    onUpTap() {
      this.triggerEvent('move', { key: this.key(), by: -1 });
    },
    onDownTap() {
      this.triggerEvent('move', { key: this.key(), by: 1 });
    },
    onRemoveTap() {
      this.triggerEvent('remove', { key: this.key() });
    },
  },
});
