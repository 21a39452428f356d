import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { PLATFORMS } from '../../miniprogram/shared/platforms';
import { UNIT_KINDS } from '../../miniprogram/shared/unit-kinds';
import { action, resident, staffAbove, staffOf, staffOrAuditorOf } from './action';
import { id, line, paragraph, phone, version } from './fields';
import { unitBrief } from './identity';

const station = z.object({
  unitId: id,
  name: z.string(),
  shortName: z.string(),
  address: z.string(),
  /** GCJ-02 degrees; 0, 0 when not known */
  lng: z.number(),
  lat: z.number(),
  phone: z.string(),
  contactName: z.string(),
  opening: z.string(),
});

const kind = z.enum(
  UNIT_KINDS.map((each) => each.id),
  '请选单位的类别',
);
const platforms = z.array(z.enum(PLATFORMS.map((each) => each.id))).max(PLATFORMS.length);

/** What staff write of a unit. All of it is public: the contact is the unit's, given for being called. */
export const unitDraft = z.object({
  name: line('全称', LIMITS.unitNameMax, 4),
  shortName: line('简称', LIMITS.unitShortNameMax, 2),
  address: line('地址', LIMITS.addressMax),
  lng: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  phone: z.union([z.literal(''), phone]),
  contactName: line('联系人', LIMITS.contactNameMax),
  opening: line('开放时间', LIMITS.noteMax),
  intro: paragraph('介绍', LIMITS.summaryMax),
  platforms,
});

const unitView = unitDraft.extend({
  unitId: id,
  kind,
  state: z.enum(['open', 'closed']),
  version,
  /** from the center down, without the unit itself */
  above: z.array(unitBrief),
});

export const units = {
  /** Streets with their stations, for the choice of 我的站. */
  'units.listStations': action({
    kind: 'query',
    allow: resident,
    input: z.object({}),
    output: z.object({
      institutes: z.array(
        z.object({ unitId: id, name: z.string(), shortName: z.string(), stations: z.array(station) }),
      ),
      /** false: the district has no center yet, whoever has the set-up code may open it */
      isSetUp: z.boolean(),
    }),
    errors: [],
  }),
  'units.show': action({
    kind: 'query',
    allow: resident,
    input: z.object({ unitId: id }),
    output: unitView,
    errors: ['NOT_FOUND'],
  }),
  /** What hangs directly on a unit, by kind and name. */
  'units.listBelow': action({
    kind: 'query',
    allow: staffOrAuditorOf('unit', 'unitId'),
    input: z.object({ unitId: id }),
    output: z.object({
      rows: z.array(unitBrief.extend({ state: z.enum(['open', 'closed']) })),
      /** the kinds that may be added here */
      kinds: z.array(kind),
    }),
    errors: ['NOT_FOUND'],
  }),
  'units.create': action({
    kind: 'command',
    allow: staffOf('unit', 'parentId'),
    input: z.object({ parentId: id, kind, draft: unitDraft }),
    output: z.object({ unitId: id, version }),
    errors: ['NOT_FOUND', 'UNIT_KIND', 'UNIT_CLOSED', 'CONTENT_REFUSED', 'CONTENT_UNCHECKED'],
  }),
  'units.update': action({
    kind: 'command',
    allow: staffOf('unit', 'unitId'),
    input: z.object({ unitId: id, version, draft: unitDraft }),
    output: z.object({ version }),
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'CONTENT_REFUSED', 'CONTENT_UNCHECKED'],
  }),
  /** Hangs a unit with all that is below it on another one; the caller is staff above both places. */
  'units.move': action({
    kind: 'command',
    allow: { ...staffAbove('unit', 'unitId'), and: { kind: 'unit', field: 'parentId' } },
    input: z.object({ unitId: id, version, parentId: id }),
    output: z.object({ version }),
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'UNIT_LOOP', 'UNIT_KIND', 'UNIT_CLOSED'],
  }),
  /** A closed unit stays in the records; nobody chooses it and nothing new is published by it. By staff above it. */
  'units.setState': action({
    kind: 'command',
    allow: staffAbove('unit', 'unitId'),
    input: z.object({ unitId: id, version, state: z.enum(['open', 'closed']) }),
    output: z.object({ version }),
    errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'UNIT_IN_USE'],
  }),
};
