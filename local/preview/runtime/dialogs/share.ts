import { make } from '../dom';
import type { PlainTarget } from '../engine/plain-event';
import { fileUrl } from '../files';
import type { PhoneHost } from '../host';
import { GROUPS, SCENE } from '../phone/entry';
import { parsePageUrl } from '../phone/url';
import { Layer } from './layer';

export interface ShareCard {
  title: string;
  path: string;
  imageUrl: string;
}

/** Asks the page for its card as WeChat does; undefined if the page cannot be shared. */
export async function shareCard(
  host: PhoneHost,
  from: 'menu' | 'button',
  target?: PlainTarget,
): Promise<ShareCard | undefined> {
  const page = host.stack.current;
  if (page && from === 'menu' && !page.isShareOffered) return undefined;
  if (!page || typeof page.instance.onShareAppMessage !== 'function') return undefined;
  const answer: unknown = page.call('onShareAppMessage', { from, target });
  const given =
    answer instanceof Object ? (answer as Partial<ShareCard> & { promise?: Promise<Partial<ShareCard>> }) : {};
  const late = await given.promise;
  const own = { title: document.title, path: page.url.full, imageUrl: '' };
  const { title, path, imageUrl } = { ...own, ...given, ...late };
  return { title, path: parsePageUrl(path).full, imageUrl };
}

/** Shows the card that would be sent, and opens it as whoever receives it. */
export async function showShare(host: PhoneHost, from: 'menu' | 'button', target?: PlainTarget): Promise<void> {
  const card = await shareCard(host, from, target);
  const layerOptions = { label: '转发', kind: 'bottom' as const, dismiss: () => layer.close() };
  const close = make('button', {
    class: 'phone-sheet-cancel',
    type: 'button',
    text: '关闭',
    onClick: () => layer.close(),
  });
  const content = card
    ? [make('p', { class: 'phone-sheet-title', text: '转发出去是这张卡片' }), cardView(card), ...receivers(host, card)]
    : [make('p', { class: 'phone-share-none', text: '这一页不能转发' })];
  const layer: Layer = new Layer(
    host.frame.overlays,
    layerOptions,
    make('div', { class: 'phone-sheet phone-share' }, ...content, close),
  );
}

function cardView(card: ShareCard): HTMLElement {
  const picture = make('div', { class: 'phone-share-picture' });
  picture.append(card.imageUrl === '' ? '页面的截图' : make('img', { src: fileUrl(card.imageUrl), alt: '' }));
  return make(
    'div',
    { class: 'phone-share-card', 'data-path': card.path },
    make('p', { class: 'phone-share-title', text: card.title }),
    picture,
    make('p', { class: 'phone-share-path', text: card.path }),
  );
}

interface Chat {
  text: string;
  /** Undefined for a chat with one person. */
  group?: string;
}

const ONE_PERSON: Chat = { text: '发给一个人' };
const CHATS: readonly Chat[] = [ONE_PERSON, ...GROUPS.map(({ id, name }) => ({ text: `发到${name}`, group: id }))];

/** Where the card goes, and then who taps it there: each person is a link that opens the page as them. */
function receivers(host: PhoneHost, card: ShareCard): Node[] {
  const people = make('div', { class: 'phone-share-people' });
  const tabs = CHATS.map((chat) => make('button', { type: 'button', role: 'radio', text: chat.text }));
  const choose = (chosen: Chat): void => {
    tabs.forEach((tab, index) => tab.setAttribute('aria-checked', String(CHATS[index] === chosen)));
    people.replaceChildren(...linksFor(host, card, chosen));
  };
  CHATS.forEach((chat, index) => tabs[index]?.addEventListener('click', () => choose(chat)));
  choose(ONE_PERSON);
  return [
    make('div', { class: 'phone-share-chats', role: 'radiogroup', 'aria-label': '发到哪里' }, ...tabs),
    make('p', { class: 'phone-share-hint', text: '用点开卡片的人的身份打开：' }),
    people,
  ];
}

/** In a group everybody can tap the card, who sent it too. */
function linksFor({ person, stack }: PhoneHost, card: ShareCard, { group }: Chat): HTMLElement[] {
  const others = person.people.filter(({ openid }) => openid !== person.openid);
  const self = { openid: person.openid, name: person.name, role: '自己' };
  const withTicket = stack.current?.sharesTicket === true;
  const scene = group === undefined ? SCENE.personCard : withTicket ? SCENE.ticketCard : SCENE.groupCard;
  return [...others, ...(group === undefined ? [] : [self])].map(({ openid, name, role }) =>
    make(
      'a',
      { href: person.linkFor(openid, card.path, { scene, group }), target: '_blank' },
      name,
      make('span', { text: role }),
    ),
  );
}
