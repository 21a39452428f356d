import type { UseCase } from '../../kernel/router';
import { listByKind, type Unit } from './units.repository';

const isOpen = ({ state }: Unit): boolean => state === 'open';

export const listStations: UseCase<'units.listStations'> = async () => {
  const [centers, institutes, stations] = await Promise.all(
    (['center', 'institute', 'station'] as const).map(async (kind) => (await listByKind(kind)).filter(isOpen)),
  );
  return {
    institutes: (institutes ?? []).map(({ _id, name, shortName }) => ({
      unitId: _id,
      name,
      shortName,
      stations: (stations ?? [])
        .filter(({ parentId }) => parentId === _id)
        .map((station) => ({ ...station, unitId: station._id })),
    })),
    isSetUp: (centers ?? []).length > 0,
  };
};
