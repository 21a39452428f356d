export { createUnit, insertCenter, setUnitState, updateUnit } from './edit-unit';
export { listStations } from './list-stations';
export { moveUnit, repairMoves } from './move-unit';
export { listBelow, showUnit } from './show-unit';
export {
  listByKind,
  placeOf,
  stationsBelow,
  unitOf,
  unitRow,
  unitsBelow,
  unitsOf,
  type Unit,
} from './units.repository';
export { audienceOf, briefOf } from './views';
