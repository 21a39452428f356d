import { ask } from '../../services/call';
import { standingAt, type Standing } from './standing';

/** How the caller stands at a unit, and what it is called. */
export async function askStanding(unitId: string): Promise<Standing & { unitName: string; unitKind: string }> {
  const [me, unit] = await Promise.all([ask('identity.showMe', {}), ask('units.show', { unitId })]);
  const path = [...unit.above.map((each) => each.unitId), unitId];
  return { ...standingAt(me.roles, path), unitName: unit.name, unitKind: unit.kind };
}
