/**
 * Units: the tree 中心 → 所 → 站, and the bodies that hang on any of them (domain, "People and roles").
 * `mark` is the one character on a unit's plate.
 */
export const UNIT_KINDS = [
  { id: 'center', name: '中心', mark: '中' },
  { id: 'institute', name: '所', mark: '所' },
  { id: 'station', name: '站', mark: '站' },
  { id: 'base', name: '基地', mark: '基' },
  { id: 'team', name: '志愿服务组织', mark: '队' },
  { id: 'enterprise', name: '企业', mark: '企' },
  { id: 'park', name: '园区', mark: '园' },
  { id: 'party', name: '党组织', mark: '党' },
  { id: 'association', name: '社会组织', mark: '社' },
] as const satisfies readonly { readonly id: string; readonly name: string; readonly mark: string }[];

export type UnitKind = (typeof UNIT_KINDS)[number];
export type UnitKindId = UnitKind['id'];

export function isUnitKindId(value: unknown): value is UnitKindId {
  return UNIT_KINDS.some(({ id }) => id === value);
}

/** For data of any version: a kind that this one does not know gets a word that is never wrong. */
export const kindName = (kind: string): string => UNIT_KINDS.find(({ id }) => id === kind)?.name ?? '单位';
export const markOf = (kind: string): string => UNIT_KINDS.find(({ id }) => id === kind)?.mark ?? '单';

/** Kinds that a unit of this kind may hang under; the center hangs under nothing. */
export function parentKindsOf(kind: UnitKindId): readonly UnitKindId[] {
  if (kind === 'center') return [];
  if (kind === 'institute') return ['center'];
  if (kind === 'station') return ['institute'];
  return UNIT_KINDS.map(({ id }) => id);
}
