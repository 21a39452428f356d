import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { PLATFORMS } from '../../../../shared/platforms';
import { kindName, markOf, UNIT_KINDS } from '../../../../shared/unit-kinds';
import type { PathStep } from '../../components/wm-path/wm-path';

export type Unit = OutputOf<'units.show'>;
export type Below = OutputOf<'units.listBelow'>;

export interface UnitView {
  unitId: string;
  name: string;
  shortName: string;
  mark: string;
  kindId: string;
  kind: string;
  isClosed: boolean;
  intro: string;
  phone: string;
  contactName: string;
  hasPlace: boolean;
  facts: Fact[];
}

export function toUnitView(unit: Unit): UnitView {
  const { unitId, name, shortName, kind, state, intro, phone, contactName, address, opening, lat, lng } = unit;
  const platforms = PLATFORMS.filter(({ id }) => unit.platforms.includes(id)).map((each) => each.short);
  const facts: [string, string][] = [
    ['简称', shortName],
    ['地址', address],
    ['开放', opening],
    ['联系人', contactName],
    ['电话', phone],
    ['平台', platforms.join('、')],
  ];
  return {
    unitId,
    name,
    shortName,
    mark: markOf(kind),
    kindId: kind,
    kind: kindName(kind),
    isClosed: state === 'closed',
    intro,
    phone,
    contactName,
    hasPlace: lat !== 0 || lng !== 0,
    facts: facts.map(([k, v]) => ({ k, v: v || '还没填' })),
  };
}

export const pathOf = ({ above, unitId, kind, shortName }: Unit): PathStep[] =>
  [...above, { unitId, kind, shortName }].map((each) => ({
    unitId: each.unitId,
    mark: markOf(each.kind),
    name: each.shortName,
  }));

export interface BelowRow extends PathStep {
  isClosed: boolean;
}
export interface BelowGroup {
  kind: string;
  /** 站 3 个 */
  title: string;
  rows: BelowRow[];
}

/** What hangs here, kind by kind; those that are closed come last and are not counted. */
export function groupsOf(rows: Below['rows']): BelowGroup[] {
  return UNIT_KINDS.flatMap(({ id, name, mark }) => {
    const found = rows.filter(({ kind }) => kind === id);
    if (found.length === 0) return [];
    const views = found.map((row) => ({ unitId: row.unitId, name: row.name, mark, isClosed: row.state === 'closed' }));
    const open = views.filter(({ isClosed }) => !isClosed);
    const closed = views.filter(({ isClosed }) => isClosed);
    return [{ kind: id, title: `${name} ${open.length} 个`, rows: [...open, ...closed] }];
  });
}

/** What is asked before the tree is changed: each says what follows. */
export interface Question {
  kind: '' | 'close' | 'open' | 'move';
  title: string;
  text: string;
  yes: string;
}
export const NO_QUESTION: Question = { kind: '', title: '', text: '', yes: '' };

export const closeQuestion = (name: string): Question => ({
  kind: 'close',
  title: `停用${name}？`,
  text: '居民选不到它，也不能再用它的名义发新活动。过去的记录都留着，随时能恢复。',
  yes: '停用',
});
export const openQuestion = (name: string): Question => ({
  kind: 'open',
  title: `恢复${name}？`,
  text: '居民又能选到它，也能用它的名义发活动。',
  yes: '恢复',
});
export const moveQuestion = (name: string, toName: string): Question => ({
  kind: 'move',
  title: `移到${toName}？`,
  text: `${name}和它下面的单位一起过去，归${toName}管。以前的活动和记录还记在原来的地方。`,
  yes: '移过去',
});
