import { fileUrl } from '../files';
import { anything, builtIn, flag, number, text } from './define';

const EVENTS = ['play', 'pause', 'ended', 'waiting'] as const;

const videoProperties = {
  src: text(),
  poster: text(),
  controls: flag(true),
  autoplay: flag(),
  loop: flag(),
  muted: flag(),
  initialTime: number(),
  duration: number(),
  objectFit: text('contain'),
  title: text(),
  direction: anything(),
  showFullscreenBtn: flag(true),
  showPlayBtn: flag(true),
  showCenterPlayBtn: flag(true),
  enableProgressGesture: flag(true),
};

export const video = builtIn('video', videoProperties, (self) => {
  const player = document.createElement('video');
  player.playsInline = true;
  self.node.append(player);
  for (const name of EVENTS) player.addEventListener(name, () => self.emit(name));
  player.addEventListener('timeupdate', () =>
    self.emit('timeupdate', { currentTime: player.currentTime, duration: player.duration }),
  );
  player.addEventListener('loadedmetadata', () => {
    player.currentTime = self.values.initialTime;
    self.emit('loadedmetadata', { width: player.videoWidth, height: player.videoHeight, duration: player.duration });
  });
  player.addEventListener('error', () => self.emit('error', { errMsg: player.error?.message ?? '' }));
  return {
    update: () => {
      const { src, poster, controls, autoplay, loop, muted, objectFit } = self.values;
      const source = fileUrl(src, self.owner);
      if (player.getAttribute('src') !== source && source !== '') player.src = source;
      player.poster = fileUrl(poster, self.owner);
      Object.assign(player, { controls, autoplay, loop, muted });
      player.style.objectFit = objectFit;
    },
  };
});

const audioProperties = {
  id: text(),
  src: text(),
  loop: flag(),
  controls: flag(),
  poster: text(),
  name: text(),
  author: text(),
};

export const audio = builtIn('audio', audioProperties, (self) => {
  const player = document.createElement('audio');
  self.node.append(player);
  for (const name of EVENTS) player.addEventListener(name, () => self.emit(name));
  return {
    update: () => {
      const source = fileUrl(self.values.src, self.owner);
      if (player.getAttribute('src') !== source && source !== '') player.src = source;
      player.controls = self.values.controls;
      player.loop = self.values.loop;
    },
  };
});

/** Other machines are out of reach here, so a page of the web is named instead of shown. */
export const webView = builtIn('web-view', { src: text() }, (self) => ({
  update: () => {
    self.node.textContent = `网页：${self.values.src}\n本机预览不打开外面的网页`;
  },
}));
