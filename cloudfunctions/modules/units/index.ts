export { listStations } from './list-stations';
export { unitOf, unitRow, type Unit } from './units.repository';
