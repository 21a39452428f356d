import { viewPictures } from '../../services/pictures';

export interface PhotoTile {
  fileId: string;
  url: string;
  /** on the button below; '' for none */
  act: string;
  /** is not to be let out */
  isOff: boolean;
}

interface TileTap {
  currentTarget: { dataset: { id: string; url: string } };
}

/** Photos of a summary, each with what can be done to it. Sends act {fileId}; a tap on a photo shows it in full. */
export default Component({
  properties: {
    items: { type: Array, value: [] as PhotoTile[] },
  },
  methods: {
    onPhotoTap({ currentTarget }: TileTap) {
      viewPictures(
        this.data.items.map(({ url }) => url).filter((url) => url !== ''),
        currentTarget.dataset.url,
      );
    },
    onActTap({ currentTarget }: TileTap) {
      this.triggerEvent('act', { fileId: currentTarget.dataset.id });
    },
  },
});
