import { MEDIA_MB_MAX, uploadMedia } from '../../../../services/upload';
import { blockErrors, type Errors } from '../../lesson/checks';
import { moved, nextKey } from '../../lesson/form';
import { BLOCK_KINDS, newBlock, type BlockErrors, type BlockForm } from '../wm-block-form/block-form';

interface PieceEvent {
  detail: { key: number; by: number; change: Partial<BlockForm> };
}
interface KindEvent {
  currentTarget: { dataset: { kind: BlockForm['kind'] } };
}

const BLOCKS_MAX = 20;
const NONE = -1;
const KINDS = (['text', 'tip', 'steps', 'image', 'audio', 'video'] as const).map((kind) => ({
  kind,
  ...BLOCK_KINDS[kind],
}));

/**
 * The parts of a lesson, one of them open at a time. Sends change {blocks, path}: the path whose errors no longer
 * hold, `blocks.2`, or `blocks` when parts came, went or changed places.
 */
export default Component({
  properties: {
    blocks: { type: Array, value: [] as BlockForm[] },
    /** by path in the draft */
    errors: { type: Object, value: {} as Errors },
    /** where files are stored */
    folder: { type: String, value: '' },
  },
  data: {
    rows: [] as { key: number; block: BlockForm; errors: BlockErrors }[],
    kinds: KINDS,
    blocksMax: BLOCKS_MAX,
    openKey: NONE,
    uploadingKey: NONE,
    isAdding: false,
    /** said of the file of one part: too large, not sent */
    fileErrors: {} as Record<number, string>,
  },
  observers: {
    'blocks, errors, fileErrors'(blocks: BlockForm[], errors: Errors, fileErrors: Record<number, string>) {
      const rows = blocks.map((block, index) => {
        const fileId = fileErrors[block.key];
        return { key: block.key, block, errors: { ...blockErrors(errors, index), ...(fileId && { fileId }) } };
      });
      this.setData({ rows });
    },
    /** What is wrong stands open, so that nobody looks for it. */
    errors(errors: Errors) {
      const wrong = this.data.blocks.find((_, index) => Object.keys(blockErrors(errors, index)).length > 0);
      const isOpenWrong = this.data.blocks.some(
        ({ key }, index) => key === this.data.openKey && Object.keys(blockErrors(errors, index)).length > 0,
      );
      if (wrong && !isOpenWrong) this.setData({ openKey: wrong.key });
    },
  },
  methods: {
    change(blocks: BlockForm[], path = 'blocks') {
      this.triggerEvent('change', { blocks, path });
    },

    onToggle({ detail }: PieceEvent) {
      this.setData({ openKey: this.data.openKey === detail.key ? NONE : detail.key });
    },

    onAddTap() {
      this.setData({ isAdding: true });
    },

    onSheetClose() {
      this.setData({ isAdding: false });
    },

    onKindTap({ currentTarget }: KindEvent) {
      const key = nextKey(this.data.blocks);
      this.setData({ isAdding: false, openKey: key });
      this.change([...this.data.blocks, newBlock(currentTarget.dataset.kind, key)]);
    },

    onEdit({ detail }: PieceEvent) {
      this.edit(detail.key, detail.change);
    },

    edit(key: number, change: Partial<BlockForm>) {
      const { blocks } = this.data;
      const index = blocks.findIndex((block) => block.key === key);
      this.change(
        blocks.map((block) => (block.key === key ? { ...block, ...change } : block)),
        `blocks.${index}`,
      );
    },

    onMove({ detail }: PieceEvent) {
      this.change(moved(this.data.blocks, detail.key, detail.by));
    },

    onRemove({ detail }: PieceEvent) {
      this.change(this.data.blocks.filter(({ key }) => key !== detail.key));
    },

    async onFile({ detail: { key } }: PieceEvent) {
      const kind = this.data.blocks.find((block) => block.key === key)?.kind;
      if (this.data.uploadingKey !== NONE || (kind !== 'image' && kind !== 'audio' && kind !== 'video')) return;
      this.setData({ uploadingKey: key, fileErrors: {} });
      const uploaded = await uploadMedia(kind, this.data.folder);
      this.setData({ uploadingKey: NONE });
      if (uploaded.kind === 'stored') this.edit(key, { fileId: uploaded.fileId, source: uploaded.path });
      else if (uploaded.kind === 'large') this.refuseFile(key, `太大了，请选 ${MEDIA_MB_MAX[kind]} MB 以内的`);
      else if (uploaded.kind === 'failed') this.refuseFile(key, '没传上，连上网再选一次，写的字都还在');
    },

    refuseFile(key: number, message: string) {
      this.setData({ fileErrors: { [key]: message } });
    },
  },
});
