import { fileUrl } from '../files';
import { builtIn, flag, text } from './define';

const properties = {
  src: text(),
  mode: text('scaleToFill'),
  lazyLoad: flag(),
  showMenuByLongpress: flag(),
  webp: flag(),
  forceHttps: flag(),
};

export const image = builtIn('image', properties, (self) => {
  const picture = document.createElement('img');
  picture.alt = '';
  self.node.append(picture);
  picture.addEventListener('load', () => {
    const { naturalWidth: width, naturalHeight: height } = picture;
    if (self.values.mode === 'widthFix') self.node.style.height = `${(self.node.clientWidth * height) / width}px`;
    if (self.values.mode === 'heightFix') self.node.style.width = `${(self.node.clientHeight * width) / height}px`;
    self.emit('load', { width, height });
  });
  picture.addEventListener('error', () => self.emit('error', { errMsg: `GET ${picture.src} failed` }));
  // Without a name a picture is decoration.
  if (self.node.hasAttribute('aria-label')) self.setRole('img');
  let shown = '';
  return {
    update: () => {
      self.node.dataset.mode = self.values.mode;
      picture.loading = self.values.lazyLoad ? 'lazy' : 'eager';
      const source = fileUrl(self.values.src, self.owner);
      if (source === shown) return;
      shown = source;
      if (source === '') picture.removeAttribute('src');
      else picture.src = source;
    },
  };
});
