const FOLDER = '/packages/classroom/pictures/';

/**
 * A card's two panels with their words, or a scene to look around in. It lives beside the pictures in the subpackage;
 * the classroom tab shows it by componentPlaceholder, since the main package may not name a subpackage's files.
 */
export default Component({
  properties: {
    /** `a30-1`, or `scene-stairwell` */
    picture: { type: String, value: '' },
    /** after ✕ on the left; '' for a scene */
    wrong: { type: String, value: '' },
    /** after ✓ on the right */
    right: { type: String, value: '' },
    alt: { type: String, value: '' },
  },
  data: { source: '', isBroken: false },
  observers: {
    picture(picture: string) {
      this.setData({ source: picture === '' ? '' : `${FOLDER}${picture}.svg`, isBroken: false });
    },
  },
  methods: {
    /** What it shows is then said in words: nobody loses the lesson to a picture. */
    onError() {
      this.setData({ isBroken: true });
    },
  },
});
