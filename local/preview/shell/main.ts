import { make, svg } from '../runtime/dom';
import { Person } from '../runtime/phone/person';
import { clockSection } from './clock';
import type { Desk } from './desk';
import { wechatSection } from './inbox';
import { pageSection } from './page';
import { peopleSection } from './people';
import { stateSection } from './state';

const SLIDERS =
  '<path d="M4 8h8m5 0h3M4 16h3m5 0h8"/><circle cx="14.5" cy="8" r="2.5"/><circle cx="9.5" cy="16" r="2.5"/>';
const CROSS = '<path d="m6 6 12 12M18 6 6 18"/>';

/** The desk around the phone: who holds it, and what the world around it is like. */
const person = new Person();
const phone = make('iframe', { title: '手机', class: 'shell-phone-screen', src: phoneAddress() });
const panel = make('aside', { class: 'shell-panel', 'aria-label': '预览设置' });
const toggle = narrowToggle();
const desk: Desk = {
  person,
  phone,
  isInView: () => panel.checkVisibility(),
  showPhone: () => setPanelOpen(false),
};

/** The phone is opened in the way that the desk was: as the same person, from the same card. */
function phoneAddress(): string {
  const parameters = new URLSearchParams(location.search);
  parameters.set('as', person.openid);
  return `/phone?${parameters.toString()}${location.hash}`;
}

/** On a real phone the page is the screen, and the desk is behind a small button. */
function narrowToggle(): HTMLElement {
  const node = make('button', { type: 'button', class: 'shell-toggle', 'aria-label': '预览设置' });
  node.addEventListener('click', () => setPanelOpen(!document.body.classList.contains('shell-panel-open')));
  return node;
}

function setPanelOpen(isOpen: boolean): void {
  document.body.classList.toggle('shell-panel-open', isOpen);
  toggle.setAttribute('aria-expanded', String(isOpen));
  toggle.replaceChildren(svg(isOpen ? CROSS : SLIDERS, 22));
}

const heading = make(
  'header',
  {},
  make('h1', { text: '文明实践云' }),
  make('p', { text: '本机预览：原样的小程序源码，本机的云' }),
);
panel.append(
  make('div', { class: 'shell-column' }, heading, peopleSection(desk), pageSection(desk)),
  make('div', { class: 'shell-column' }, stateSection(), wechatSection(desk), clockSection()),
);
document.body.append(make('main', { class: 'shell' }, make('div', { class: 'shell-phone' }, phone), panel), toggle);
setPanelOpen(false);
