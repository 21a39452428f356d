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
  recruitment: 'flag',
  'recruitment-on': 'flag-filled',
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
  message: 'chat-message',
  bell: 'notification',
  family: 'usergroup-add',
  volunteer: 'heart',
  privacy: 'lock-on',
  role: 'user-safety',
  invitation: 'mail',
  slip: 'file-1',
  here: 'gps',
  search: 'search',
  download: 'download',
  remove: 'delete',
  seen: 'user-visible',
  article: 'book-open',
  people: 'usergroup',
  filter: 'filter',
  calendar: 'calendar-1',
  empty: 'calendar-2',
  add: 'add',
  minus: 'minus',
  tree: 'sitemap',
  roles: 'user-setting',
  records: 'history',
  copy: 'copy',
  move: 'swap',
  stop: 'stop-circle',
  send: 'send',
  undo: 'rollback',
  course: 'book',
  talk: 'chat-bubble-1',
  task: 'assignment',
  play: 'play-circle',
  up: 'arrow-up',
  'move-down': 'arrow-down',
  picture: 'image',
  sound: 'sound',
  video: 'video',
  review: 'refresh',
  scan: 'scan',
} as const;
export type IconName = keyof typeof ICONS;

/** Strips what a mask does not need: classes, ids, invisible fills, empty groups, more than a hundredth of a unit of 24. */
function slim(svg: string): string {
  return filled(SHARED.reduce(hoist, bare(svg)));
}

/** What has no strokes is filled with black unless told otherwise. */
const filled = (svg: string): string =>
  svg.includes('stroke') ? svg : svg.replace(' fill="none"', '').replaceAll(' fill="#000"', '');

const SHARED = [' stroke="#000"', ' stroke-width="2"', ' stroke-linecap="square"'];

/** What every path says is said once, around them. */
function hoist(svg: string, attribute: string): string {
  const paths = svg.match(/<path[^>]*>/g) ?? [];
  if (paths.length < 2 || !paths.every((each) => each.includes(attribute))) return svg;
  return svg.replaceAll(attribute, '').replace('<svg', `<svg${attribute}`);
}

function bare(svg: string): string {
  return svg
    .replace('view-box', 'viewBox')
    .replace(/ (width|height|class|id)="[^"]*"/g, '')
    .replace(/<path[^>]*fill="transparent"[^>]*><\/path>/g, '')
    .replace(/currentColor/g, '#000')
    .replace(/<\/?g>/g, '')
    .replace(/ clip-rule="evenodd"/g, '')
    .replace(/ d="([^"]*)"/g, (_, path: string) => ` d="${path.replace(/\d+\.\d{3,}/g, hundredths)}"`)
    .replace(/><\/path>/g, '/>')
    .replace(/\s+/g, ' ');
}

const hundredths = (number: string): string => String(Math.round(Number(number) * 100) / 100);

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
