/** Whom a recruitment order calls, from near to far. */
export const WAVES = [
  { id: 'station', name: '本站' },
  { id: 'subdistrict', name: '本街道' },
  { id: 'district', name: '全区' },
] as const;
export type WaveId = (typeof WAVES)[number]['id'];

export const waveIndex = (wave: WaveId): number => WAVES.findIndex(({ id }) => id === wave);
