import { isMetered, playSound, type Player } from '../../services/playback';
import { blank } from './block-view';

/** idle: nothing is fetched; asking: it would cost mobile data; on: it plays; broken: its words stand in for it */
type Phase = 'idle' | 'asking' | 'on' | 'broken';

/**
 * One part of a lesson: text, a tip, steps, a picture, a recording or a video. A recording or video is fetched only
 * when it is tapped, and what is said in it can be read. Sends seen when a reader opened it.
 */
export default Component({
  properties: {
    block: { type: Object, value: blank('text') },
  },
  data: {
    phase: 'idle' as Phase,
    /** what is said stands open */
    isOpen: false,
  },
  observers: {
    block() {
      this.stop();
      this.setData({ phase: 'idle', isOpen: false });
    },
  },
  lifetimes: {
    detached() {
      this.stop();
    },
  },
  pageLifetimes: {
    hide() {
      this.stop();
    },
  },
  methods: {
    onPictureError() {
      this.setData({ phase: 'broken' });
    },

    onWordsTap() {
      this.setData({ isOpen: !this.data.isOpen });
    },

    onSoundTap() {
      if (this.data.phase === 'on') return this.stop();
      const player = playSound(this.data.block.source, {
        onState: (isPlaying) => this.setData({ phase: isPlaying ? 'on' : 'idle' }),
        onBroken: () => this.break(),
      });
      players.set(this, player);
      this.setData({ phase: 'on' });
    },

    async onVideoTap() {
      this.setData({ phase: (await isMetered()) ? 'asking' : 'on' });
    },

    onVideoAgreed() {
      this.setData({ phase: 'on' });
    },

    onVideoLater() {
      this.setData({ phase: 'idle' });
    },

    onVideoError() {
      this.break();
    },

    break() {
      this.setData({ phase: 'broken', isOpen: true });
    },

    stop() {
      const player = players.get(this);
      if (!player) return;
      players.delete(this);
      player.stop();
      this.setData({ phase: 'idle' });
    },
  },
});

const players = new WeakMap<object, Player>();
