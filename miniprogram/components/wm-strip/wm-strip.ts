const ICONS: Record<string, string> = { offline: 'offline', error: 'problem', done: 'done', info: 'later' };

/** One line over the content about how it stands; an error is read out at once, the rest when there is a pause. */
export default Component({
  properties: {
    kind: { type: String, value: 'info' },
    text: { type: String, value: '' },
    act: { type: String, value: '' },
  },
  data: { icon: 'later' },
  observers: {
    kind(kind: string) {
      this.setData({ icon: ICONS[kind] ?? 'later' });
    },
  },
  methods: {
    onActTap() {
      this.triggerEvent('act');
    },
  },
});
