import { make } from '../runtime/dom';
import { parsePlace, readSettings, SETTINGS_KEY, writeSettings, type Settings } from '../runtime/phone/settings';
import { section } from './section';

/** The world around the phone. The phone hears of a change through the session storage that it shares. */
export function stateSection(): HTMLElement {
  const settings = [
    choice('网络', 'online', [
      ['有网', true],
      ['断网', false],
    ]),
    choice('外观', 'theme', [
      ['浅色', 'light'],
      ['深色', 'dark'],
      ['跟随系统', 'system'],
    ]),
    choice('微信字号', 'fontSize', [
      ['标准', 16],
      ['大', 18],
      ['特大', 20],
      ['最大', 23],
    ]),
    choice('微信', 'foreground', [
      ['在前台', true],
      ['切到后台', false],
    ]),
    choice('相机', 'camera', [
      ['允许', true],
      ['不允许', false],
    ]),
    placeField(),
  ];
  const drawAll = (): void => {
    for (const { draw } of settings) draw();
    applyTheme();
  };
  addEventListener('storage', (event) => event.key === SETTINGS_KEY && drawAll());
  for (const { node } of settings) node.addEventListener('change', drawAll);
  drawAll();
  return section('手机的状态', ...settings.map(({ node }) => node));
}

interface Setting {
  /** Sends `change` when the person changed it. */
  node: HTMLElement;
  draw: () => void;
}

function change(node: HTMLElement, changed: Partial<Settings>): void {
  writeSettings(sessionStorage, changed);
  node.dispatchEvent(new Event('change'));
}

/** A row of buttons for one setting. */
function choice<Key extends keyof Settings>(label: string, key: Key, values: [string, Settings[Key]][]): Setting {
  const group = make('div', { class: 'shell-choice', role: 'radiogroup', 'aria-label': label });
  const node = make('div', { class: 'shell-setting' }, make('span', { text: label }), group);
  const buttons = values.map(([text, value]) => {
    const onClick = (): void => change(node, { [key]: value });
    return make('button', { type: 'button', role: 'radio', text, onClick });
  });
  group.append(...buttons);
  const draw = (): void => {
    const current = readSettings(sessionStorage)[key];
    buttons.forEach((button, index) => button.setAttribute('aria-checked', String(values[index]?.[1] === current)));
  };
  return { node, draw };
}

/** Where the phone is; a map of the app (wx.openLocation) can put it somewhere too. */
function placeField(): Setting {
  const field = make('input', { 'aria-label': '位置（纬度, 经度）', inputmode: 'text' });
  const node = make('div', { class: 'shell-setting' }, make('span', { text: '位置' }), field);
  const draw = (): void => {
    const { latitude, longitude } = readSettings(sessionStorage).place;
    if (document.activeElement !== field) field.value = `${latitude}, ${longitude}`;
  };
  field.addEventListener('change', () => {
    const place = parsePlace(field.value);
    field.setCustomValidity(place ? '' : '写成：纬度, 经度');
    field.reportValidity();
    if (place) change(node, { place });
  });
  return { node, draw };
}

function applyTheme(): void {
  const { theme } = readSettings(sessionStorage);
  const isDark = theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}
