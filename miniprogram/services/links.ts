import type { OutputOf } from '../../cloudfunctions/contract';
import type { LinkPage } from '../shared/link-pages';
import { keep, kept } from './cache';
import { send } from './call';

type Opened = OutputOf<'links.open'>;

export interface Sharer {
  /** '' for somebody who sends it on for themselves */
  unitId: string;
  unitName: string;
}

/** In whose name this phone sends things on: staff in the name of the first unit that they work for. */
export function sharer(): Sharer {
  const roles = kept<OutputOf<'home.show'>>('home')?.value.me.roles ?? [];
  const own = roles.find(({ role }) => role === 'staff');
  return own ? { unitId: own.unit.unitId, unitName: own.unit.shortName } : { unitId: '', unitName: '' };
}

/** The link that a card or poster of something carries; asked for once a phone. */
export async function linkTo(page: LinkPage, objectId: string, { unitId }: Sharer): Promise<string> {
  const keptAs = `link:${page}:${objectId}:${unitId}`;
  const before = kept<string>(keptAs);
  if (before) return before.value;
  const { linkId } =
    unitId === ''
      ? await send('links.make', { page, objectId })
      : await send('links.makeForUnit', { unitId, page, objectId });
  keep(keptAs, linkId);
  return linkId;
}

/** Where a card or code leads; that it was opened is counted, with the group in which it was tapped. */
export async function openLink(linkId: string): Promise<Opened> {
  return send('links.open', { linkId, groupCloudId: await groupCloudId() });
}

/** An id of the group that only the platform can open; null: not tapped in a group. */
function groupCloudId(): Promise<string | null> {
  return new Promise((resolve) => {
    if (!wx.canIUse('getGroupEnterInfo')) return resolve(null);
    wx.getGroupEnterInfo({
      success: ({ cloudID }) => resolve(cloudID || null),
      fail: () => resolve(null),
    });
  });
}
