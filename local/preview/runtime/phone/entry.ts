import { parsePageUrl } from './url';

/** WeChat's scene values of the ways in that the preview has. */
export const SCENE = {
  list: 1001,
  personCard: 1007,
  groupCard: 1008,
  /** A page link or an ordinary code that the app registered. */
  code: 1011,
  message: 1014,
  /** A card whose page asked for share tickets (wx.showShareMenu withShareTicket), opened in a group. */
  ticketCard: 1044,
  miniProgramCode: 1047,
} as const;

/** WeChat's chatType: one person, or an ordinary group. */
const CHAT = { person: 1, group: 3 } as const;

/** The groups that a card can be sent to; a group's id never changes. */
export const GROUPS = [
  { id: 'tLocalGroupA', name: '示例群 A' },
  { id: 'tLocalGroupB', name: '示例群 B' },
] as const;

/** How WeChat comes to open the app. */
export interface Entry {
  /** `/page?query` */
  url: string;
  scene: number;
  /** The group in which the card was tapped. */
  group?: string | undefined;
}

/** What App.onLaunch and App.onShow are called with. */
export interface LaunchOptions {
  path: string;
  query: Record<string, string>;
  scene: number;
  shareTicket: string | undefined;
  referrerInfo: object;
  apiCategory: string;
  chatType?: number;
}

export function launchOptionsOf({ url, scene, group }: Entry): LaunchOptions {
  const { path, query } = parsePageUrl(url);
  return {
    path,
    query,
    scene,
    shareTicket: scene === SCENE.ticketCard && group !== undefined ? `local-ticket:${group}` : undefined,
    referrerInfo: {},
    apiCategory: 'default',
    ...(group !== undefined ? { chatType: CHAT.group } : scene === SCENE.personCard ? { chatType: CHAT.person } : {}),
  };
}

/** `?scene=1044&group=…` in the phone's address, as the share sheet writes it. */
export function entryFromAddress(search: string, url: string, fallbackScene: number): Entry {
  const parameters = new URLSearchParams(search);
  const scene = Number(parameters.get('scene'));
  return {
    url,
    scene: Number.isInteger(scene) && scene > 0 ? scene : fallbackScene,
    group: parameters.get('group') ?? undefined,
  };
}

export function addressParameters({ scene, group }: Omit<Entry, 'url'>): string {
  return `scene=${scene}${group === undefined ? '' : `&group=${encodeURIComponent(group)}`}`;
}
