import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The app's own small set of icons, as CSS masks: TDesign's icon font comes from a remote address and
 * is blank without a network (preview-facts). Name in the app -> file of tdesign-icons-svg (MIT).
 * Run `npm run icons` after a change; the result is committed, because DevTools reads it as it is.
 */
export const ICONS = {
  home: 'home',
  'home-on': 'home-filled',
  classroom: 'education',
  'classroom-on': 'education-filled',
  activities: 'calendar-event',
  'activities-on': 'calendar-event-filled',
  mine: 'user-1',
  'mine-on': 'user-1-filled',
  back: 'chevron-left',
  next: 'chevron-right',
  down: 'chevron-down',
  place: 'location',
  phone: 'call',
  contact: 'user-talk-1',
  share: 'share',
  check: 'check',
  done: 'check-circle-filled',
  later: 'time',
  urgent: 'time-filled',
  cancel: 'close-circle',
  close: 'close',
  problem: 'error-circle',
  offline: 'wifi-off',
  edit: 'edit-1',
  write: 'calendar-edit',
  larger: 'textformat-bold',
  manage: 'task',
  station: 'city-10',
  article: 'book-open',
  people: 'usergroup',
  filter: 'filter',
  calendar: 'calendar-1',
  empty: 'calendar-2',
  add: 'add',
  minus: 'minus',
  search: 'search',
  review: 'refresh',
  challenge: 'flag',
  notes: 'edit-2',
} as const;
export type IconName = keyof typeof ICONS;

/** Strips what a mask does not need: classes, ids, invisible fills. */
function slim(svg: string): string {
  return svg
    .replace('view-box', 'viewBox')
    .replace(/ (width|height|class|id)="[^"]*"/g, '')
    .replace(/<path[^>]*fill="transparent"[^>]*><\/path>/g, '')
    .replace(/currentColor/g, '#000')
    .replace(/<g><\/g>/g, '')
    .replace(/><\/path>/g, '/>')
    .replace(/\s+/g, ' ');
}

const asUrl = (svg: string): string =>
  `url("data:image/svg+xml,${svg.replace(/"/g, "'").replace(/#/g, '%23').replace(/</g, '%3C').replace(/>/g, '%3E')}")`;

export function iconSheet(projectRoot: string): string {
  const directory = path.join(projectRoot, 'node_modules', 'tdesign-icons-svg', 'src');
  const rules = Object.entries(ICONS).map(([name, file]) => {
    const url = asUrl(slim(readFileSync(path.join(directory, `${file}.svg`), 'utf8')));
    return `.icon--${name} { --glyph: ${url}; }`;
  });
  return ['/* Made by `npm run icons` from tdesign-icons-svg (MIT, Tencent). */', ...rules, ''].join('\n');
}

export const iconSheetFile = (projectRoot: string): string =>
  path.join(projectRoot, 'miniprogram', 'components', 'wm-icon', 'glyphs.wxss');

if (require.main === module) {
  const projectRoot = path.resolve(__dirname, '../..');
  writeFileSync(iconSheetFile(projectRoot), iconSheet(projectRoot));
}
