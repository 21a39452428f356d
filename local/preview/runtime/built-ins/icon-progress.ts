import { make, svg } from '../dom';
import { setAria } from '../engine/template-attributes';
import { anything, builtIn, flag, number, text } from './define';

interface IconShape {
  colour: string;
  body: string;
}

const DISC = '<circle cx="12" cy="12" r="10" fill="currentColor"/>';
const TICK = '<path d="m7.5 12.4 3.2 3.2 6-6.8" stroke="#fff"/>';
const MARK = '<path d="M12 6.6v6.6m0 2.4v1.6" stroke="#fff"/>';

const SHAPES: Record<string, IconShape> = {
  success: { colour: '#09bb07', body: DISC + TICK },
  success_no_circle: { colour: '#09bb07', body: '<path d="m4.5 12.6 5 5 10-11"/>' },
  info: { colour: '#10aeff', body: DISC + MARK },
  warn: { colour: '#f76260', body: DISC + MARK },
  waiting: { colour: '#10aeff', body: `${DISC}<path d="M12 6.8v5.6l3.6 2" stroke="#fff"/>` },
  cancel: { colour: '#f43530', body: '<circle cx="12" cy="12" r="9.5"/><path d="m8.4 8.4 7.2 7.2m0-7.2-7.2 7.2"/>' },
  download: {
    colour: '#09bb07',
    body: '<circle cx="12" cy="12" r="9.5"/><path d="M12 6.5v9m-3.6-3.4L12 15.7l3.6-3.6"/>',
  },
  search: { colour: '#b2b2b2', body: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.4 15.4 4.6 4.6"/>' },
  clear: { colour: '#b2b2b2', body: `${DISC}<path d="m8.4 8.4 7.2 7.2m0-7.2-7.2 7.2" stroke="#fff"/>` },
};

export const icon = builtIn('icon', { type: text('success'), size: anything(23), color: text() }, (self) => ({
  update: () => {
    const { type, size, color } = self.values;
    const shape = SHAPES[type];
    if (!shape) throw new Error(`<icon type="${type}"> is not supported by the local preview`);
    self.node.replaceChildren(svg(shape.body, Number.parseFloat(String(size))));
    self.node.style.color = color === '' ? shape.colour : color;
  },
}));

const progressProperties = {
  percent: number(),
  showInfo: flag(),
  borderRadius: anything(0),
  fontSize: anything(16),
  strokeWidth: anything(6),
  color: text('#09bb07'),
  activeColor: text('#09bb07'),
  backgroundColor: text('#ebebeb'),
  active: flag(),
  activeMode: text('backwards'),
  duration: number(30),
};

const pixels = (value: unknown): string => (typeof value === 'number' ? `${value}px` : String(value));

export const progress = builtIn('progress', progressProperties, (self) => {
  const bar = make('i');
  const track = make('span', { class: 'phone-progress-track' }, bar);
  const info = make('span', { class: 'phone-progress-info' });
  self.node.append(track, info);
  self.setRole('progressbar');
  bar.addEventListener('transitionend', () => self.emit('activeend', { curPercent: self.values.percent }));
  return {
    update: () => {
      const { percent, showInfo, strokeWidth, borderRadius, active, duration } = self.values;
      setAria(self.node, 'aria-valuenow', percent);
      track.style.height = pixels(strokeWidth);
      track.style.borderRadius = pixels(borderRadius);
      track.style.backgroundColor = self.values.backgroundColor;
      bar.style.backgroundColor = self.values.activeColor;
      bar.style.transition = active ? `width ${percent * duration}ms linear` : '';
      bar.style.width = `${percent}%`;
      info.hidden = !showInfo;
      info.textContent = `${percent}%`;
    },
  };
});
