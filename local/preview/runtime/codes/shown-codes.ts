import type { PhoneHost } from '../host';
import { openCodeChannel, THIS_PHONE, type ShownCode } from './code-channel';
import { readCode, thumbnailOf, type Picture } from './read-code';

/** A screen that is full of pictures is not read to its end. */
const PICTURES_MAX = 12;
/** What is smaller on the screen cannot be scanned by any camera. */
const SIDE_MIN_PX = 40;
const THUMBNAIL_PX = 120;

/** Pictures of codes on other phones, which the scan dialog lists. */
export const NOT_ON_THIS_PHONE = 'phone-scan';

/** Lets other tabs see the codes on this phone's screen: read from the pixels, as a camera would. */
export function offerShownCodes(host: PhoneHost): void {
  const owner = host.person.name;
  const channel = openCodeChannel((message) => {
    if (message.kind !== 'ask') return;
    const { round } = message;
    void shownCodes(host).then((codes) => channel.send({ kind: 'answer', round, phone: THIS_PHONE, owner, codes }));
  });
}

async function shownCodes({ frame, settings }: PhoneHost): Promise<ShownCode[]> {
  if (!settings.foreground) return [];
  const pictures = [...frame.root.querySelectorAll('canvas, img')]
    .filter((node) => isOnScreen(node, frame.root))
    .map(pictureOf)
    .filter((picture) => picture !== undefined)
    .slice(0, PICTURES_MAX);
  const found: ShownCode[] = [];
  for (const picture of pictures) {
    const content = await readable(picture);
    if (content !== undefined) found.push({ content, picture: thumbnailOf(picture, THUMBNAIL_PX) });
  }
  return found;
}

function isOnScreen(node: Element, screen: Element): boolean {
  if (node.closest(`.${NOT_ON_THIS_PHONE}`) || !node.checkVisibility({ visibilityProperty: true })) return false;
  const [own, glass] = [node.getBoundingClientRect(), screen.getBoundingClientRect()];
  if (Math.min(own.width, own.height) < SIDE_MIN_PX) return false;
  const [x, y] = [own.left + own.width / 2, own.top + own.height / 2];
  return x > glass.left && x < glass.right && y > glass.top && y < glass.bottom;
}

function pictureOf(node: Element): Picture | undefined {
  if (node instanceof HTMLCanvasElement && node.width > 0 && node.height > 0) {
    return { source: node, width: node.width, height: node.height };
  }
  if (node instanceof HTMLImageElement && node.complete && node.naturalWidth > 0) {
    return { source: node, width: node.naturalWidth, height: node.naturalHeight };
  }
  return undefined;
}

/** A picture that the browser will not let us read holds no code for us. */
async function readable(picture: Picture): Promise<string | undefined> {
  try {
    return await readCode(picture);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return undefined;
    throw error;
  }
}
