import type { UseCase } from '../../kernel/router';
import { listByKind } from './units.repository';

export const listStations: UseCase<'units.listStations'> = async () => {
  const [institutes, stations] = await Promise.all([listByKind('institute'), listByKind('station')]);
  return {
    institutes: institutes.map(({ _id, name, shortName }) => ({
      unitId: _id,
      name,
      shortName,
      stations: stations
        .filter(({ parentId }) => parentId === _id)
        .map((station) => ({ ...station, unitId: station._id })),
    })),
  };
};
