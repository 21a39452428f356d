import * as z from 'zod';
import { LINK_PAGES } from '../../miniprogram/shared/link-pages';
import { action, resident, staffOf, staffOrAuditorOf } from './action';
import { day } from './activity-fields';
import { id } from './fields';

const page = z.enum(LINK_PAGES.map((each) => each.id));
const linkId = z.string().regex(/^[0-9A-Za-z]{8}$/, '这个码或卡片不对，请对方再发一次');

/** How far cards went. Persons are counted once a card, groups too; nobody is named and no group is read. */
const reach = z.object({
  groups: z.int(),
  /** how many times a person opened a card first */
  opened: z.int(),
});

export const links = {
  /** What a card or a printed code carries in place of an address. The same thing has one, whoever asks. */
  'links.make': action({
    kind: 'command',
    allow: resident,
    input: z.object({ page, objectId: id }),
    output: z.object({ linkId }),
    errors: ['NOT_FOUND'],
  }),
  /** The card of a unit: what it reaches is told apart from the others'. */
  'links.makeForUnit': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id, page, objectId: id }),
    output: z.object({ linkId }),
    errors: ['NOT_FOUND'],
  }),
  /** Where a card or code leads; the opening is counted by station and day, once a person and card. */
  'links.open': action({
    kind: 'command',
    allow: resident,
    perHour: 200,
    input: z.object({
      linkId,
      /** what `wx.getGroupEnterInfo` gave when the card was tapped in a group; only the platform can open it */
      groupCloudId: z.string().min(1).max(300).nullable(),
    }),
    output: z.object({ page, objectId: id }),
    errors: ['NOT_FOUND'],
  }),
  /** The mini-program code of a link, to be drawn on a poster. */
  'links.showCode': action({
    kind: 'query',
    allow: resident,
    perHour: 60,
    input: z.object({ linkId }),
    output: z.object({
      /** a picture, base64 */
      picture: z.string(),
    }),
    errors: ['NOT_FOUND', 'CODE_UNAVAILABLE'],
  }),
  /** How far the card of one unit went. */
  'links.showCard': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id, page, objectId: id }),
    output: reach,
    errors: [],
  }),
  /** How far an activity went, by all cards: by whose card, by the station of those who opened it, by day. */
  'links.showReach': action({
    kind: 'query',
    allow: staffOrAuditorOf('activity', 'activityId'),
    input: z.object({ activityId: id }),
    output: reach.extend({
      cards: z.array(reach.extend({ unitId: z.string(), /** '' for cards that residents sent on */ name: z.string() })),
      stations: z.array(
        z.object({ unitId: z.string(), /** '' for people of no station */ name: z.string(), opened: z.int() }),
      ),
      days: z.array(z.object({ day, opened: z.int() })),
    }),
    errors: [],
  }),
};
