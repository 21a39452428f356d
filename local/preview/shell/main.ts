import { make, svg } from '../runtime/dom';
import { PAGE_CHANGED } from '../runtime/phone/browser-history';
import { Person } from '../runtime/phone/person';
import { DEFAULT_SETTINGS, readSettings, SETTINGS_KEY, type Settings } from '../runtime/phone/settings';

/** The desk around the phone: who holds it, and what the world around it is like. */
const person = new Person();
const phone = make('iframe', { title: '手机', class: 'shell-phone-screen', src: phoneAddress() });
const panel = make('aside', { class: 'shell-panel', 'aria-label': '预览设置' });

function phoneAddress(): string {
  return `/phone?as=${encodeURIComponent(person.openid)}${location.hash}`;
}

/** One tab is one person: changing the person opens the same page anew. */
function become(openid: string): void {
  location.href = `/?as=${encodeURIComponent(openid)}${pageHash()}`;
}

const pageHash = (): string => phone.contentWindow?.location.hash ?? '';

function peopleSection(): HTMLElement {
  const buttons = person.people.map(({ openid, name, role }) =>
    make(
      'button',
      {
        type: 'button',
        class: 'shell-person',
        'aria-pressed': String(openid === person.openid),
        onClick: () => become(openid),
      },
      make('b', { text: name }),
      make('span', { text: role }),
    ),
  );
  const other = make('input', { 'aria-label': '别的人', placeholder: 'oXxx，任何一个人', pattern: 'o\\w+' });
  const form = make('form', { class: 'shell-row' }, other, make('button', { text: '换成这个人' }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (other.value !== '') become(other.value);
  });
  if (!person.people.some(({ openid }) => openid === person.openid)) other.value = person.openid;
  return section('这台手机是谁的', make('div', { class: 'shell-people' }, ...buttons), form);
}

function settingsSection(): HTMLElement {
  return section(
    '手机的状态',
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
  );
}

/** A row of buttons for one setting; the phone hears of the change through the session storage that it shares. */
function choice<Key extends keyof Settings>(label: string, key: Key, values: [string, Settings[Key]][]): HTMLElement {
  const group = make('div', { class: 'shell-choice', role: 'radiogroup', 'aria-label': label });
  const draw = (): void => {
    const current = readSettings(sessionStorage)[key];
    const buttons = values.map(([text, value]) =>
      make('button', {
        type: 'button',
        role: 'radio',
        'aria-checked': String(value === current),
        text,
        onClick: () => {
          const next = { ...DEFAULT_SETTINGS, ...readSettings(sessionStorage), [key]: value };
          sessionStorage.setItem(SETTINGS_KEY, JSON.stringify(next));
          draw();
          applyTheme();
        },
      }),
    );
    group.replaceChildren(...buttons);
  };
  draw();
  return make('div', { class: 'shell-setting' }, make('span', { text: label }), group);
}

function pageSection(): HTMLElement {
  const path = make('input', { 'aria-label': '页面路径', class: 'shell-path' });
  const form = make('form', {}, path);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (phone.contentWindow) phone.contentWindow.location.hash = path.value;
  });
  const copy = make('button', { type: 'button', text: '复制链接' });
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(person.linkFor(person.openid, path.value)).then(() => {
      copy.textContent = '已复制';
      setTimeout(() => (copy.textContent = '复制链接'), 1500);
    });
  });
  const reload = make('button', {
    type: 'button',
    text: '重新载入',
    onClick: () => phone.contentWindow?.location.reload(),
  });
  const open = make('button', {
    type: 'button',
    text: '新标签页打开',
    onClick: () => void window.open(person.linkFor(person.openid, path.value)),
  });
  const follow = (): void => {
    const hash = pageHash();
    if (hash.length > 1 && document.activeElement !== path) path.value = hash.slice(1);
    if (hash !== location.hash) history.replaceState(history.state, '', `${location.search}${hash}`);
  };
  addEventListener('message', ({ data, source }) => {
    if (source === phone.contentWindow && data === PAGE_CHANGED) follow();
  });
  return section('这一页', form, make('div', { class: 'shell-row' }, copy, open, reload));
}

function section(title: string, ...content: Node[]): HTMLElement {
  return make('section', {}, make('h2', { text: title }), ...content);
}

function applyTheme(): void {
  const { theme } = readSettings(sessionStorage);
  const isDark = theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}

function installNarrowToggle(): HTMLElement {
  const gear =
    '<circle cx="12" cy="12" r="3.2"/><path d="M12 3v3m0 12v3M3 12h3m12 0h3M5.6 5.6l2.2 2.2m8.4 8.4 2.2 2.2m0-12.8-2.2 2.2m-8.4 8.4-2.2 2.2"/>';
  const toggle = make(
    'button',
    { type: 'button', class: 'shell-toggle', 'aria-label': '预览设置', 'aria-expanded': 'false' },
    svg(gear, 22),
  );
  toggle.addEventListener('click', () => {
    const shown = document.body.classList.toggle('shell-panel-open');
    toggle.setAttribute('aria-expanded', String(shown));
  });
  return toggle;
}

panel.append(
  make('header', {}, make('h1', { text: '文明实践云' }), make('p', { text: '本机预览：原样的小程序源码，本机的云' })),
  peopleSection(),
  settingsSection(),
  pageSection(),
);
document.body.append(
  make('main', { class: 'shell' }, make('div', { class: 'shell-phone' }, phone), panel),
  installNarrowToggle(),
);
applyTheme();
