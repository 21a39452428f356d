import { fileUrl } from '../files';

type AudioEvent = 'play' | 'pause' | 'ended' | 'error' | 'timeupdate' | 'canplay' | 'waiting' | 'seeking' | 'seeked';

/** wx.createInnerAudioContext() over the browser's own audio. */
export class InnerAudio {
  private readonly player = new Audio();
  private readonly listeners = new Map<string, (() => void)[]>();

  get src(): string {
    return this.player.src;
  }
  set src(source: string) {
    this.player.src = fileUrl(source);
  }
  get duration(): number {
    return this.player.duration;
  }
  get currentTime(): number {
    return this.player.currentTime;
  }
  get paused(): boolean {
    return this.player.paused;
  }
  get playbackRate(): number {
    return this.player.playbackRate;
  }
  set playbackRate(rate: number) {
    this.player.playbackRate = rate;
  }
  get loop(): boolean {
    return this.player.loop;
  }
  set loop(loop: boolean) {
    this.player.loop = loop;
  }

  play(): void {
    // A browser refuses sound before the first touch; WeChat reports that as an error of the audio.
    this.player.play().catch(() => this.player.dispatchEvent(new Event('error')));
  }
  pause(): void {
    this.player.pause();
  }
  stop(): void {
    this.player.pause();
    this.player.currentTime = 0;
    for (const listener of this.listeners.get('stop') ?? []) listener();
  }
  seek(seconds: number): void {
    this.player.currentTime = seconds;
  }
  destroy(): void {
    this.player.pause();
    this.player.removeAttribute('src');
  }

  onPlay = (listener: () => void): void => this.listen('play', listener);
  onPause = (listener: () => void): void => this.listen('pause', listener);
  onEnded = (listener: () => void): void => this.listen('ended', listener);
  onError = (listener: () => void): void => this.listen('error', listener);
  onTimeUpdate = (listener: () => void): void => this.listen('timeupdate', listener);
  onCanplay = (listener: () => void): void => this.listen('canplay', listener);
  onWaiting = (listener: () => void): void => this.listen('waiting', listener);
  onSeeking = (listener: () => void): void => this.listen('seeking', listener);
  onSeeked = (listener: () => void): void => this.listen('seeked', listener);
  onStop = (listener: () => void): void => {
    this.listeners.set('stop', [...(this.listeners.get('stop') ?? []), listener]);
  };

  private listen(type: AudioEvent, listener: () => void): void {
    this.player.addEventListener(type, listener);
  }
}
