import { make } from '../dom';
import type { PlainTarget } from '../engine/plain-event';
import { fileUrl } from '../files';
import type { PhoneHost } from '../host';
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
  const content = card ? cardWithLinks(host, card) : [make('p', { class: 'phone-share-none', text: '这一页不能转发' })];
  const layer: Layer = new Layer(
    host.frame.overlays,
    layerOptions,
    make('div', { class: 'phone-sheet phone-share' }, ...content, close),
  );
}

function cardWithLinks(host: PhoneHost, card: ShareCard): Node[] {
  const picture = make('div', { class: 'phone-share-picture' });
  if (card.imageUrl !== '') picture.append(make('img', { src: fileUrl(card.imageUrl), alt: '' }));
  const shown = make(
    'div',
    { class: 'phone-share-card', 'data-path': card.path },
    make('p', { class: 'phone-share-title', text: card.title }),
    picture,
    make('p', { class: 'phone-share-path', text: card.path }),
  );
  const others = host.person.people.filter((person) => person.openid !== host.person.openid);
  const links = others.map((person) =>
    make('a', {
      href: host.person.linkFor(person.openid, card.path),
      target: '_blank',
      text: `${person.name}（${person.role}）`,
    }),
  );
  return [
    make('p', { class: 'phone-sheet-title', text: '转发出去是这张卡片' }),
    shown,
    make('p', { class: 'phone-share-hint', text: '用收到的人的身份打开：' }),
    make('div', { class: 'phone-share-people' }, ...links),
  ];
}
