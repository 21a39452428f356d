/** Recordings of lessons, and whether the phone pays for what it fetches. */

export interface Player {
  stop(): void;
}

interface Listener {
  /** it plays, or it is over: ended, stopped from outside, or broken */
  onState: (isPlaying: boolean) => void;
  onBroken: () => void;
}

/** Plays a recording from its beginning. Stop it when its page goes to the back. */
export function playSound(url: string, { onState, onBroken }: Listener): Player {
  const sound = wx.createInnerAudioContext();
  sound.onPlay(() => onState(true));
  sound.onEnded(() => onState(false));
  sound.onStop(() => onState(false));
  sound.onError(() => {
    onState(false);
    onBroken();
  });
  sound.src = url;
  sound.play();
  return {
    stop: () => {
      sound.stop();
      sound.destroy();
    },
  };
}

/** Neither wifi nor unknown: a video of some minutes costs money. When the phone cannot tell, nobody is asked. */
export function isMetered(): Promise<boolean> {
  return new Promise((resolve) => {
    wx.getNetworkType({
      success: ({ networkType }) => resolve(!['wifi', 'none', 'unknown'].includes(networkType)),
      fail: () => resolve(false),
    });
  });
}
