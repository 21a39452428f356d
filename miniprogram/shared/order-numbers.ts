/** The rows behind the numbers of a recruitment order. */
export const BEHIND_IDS = [
  'called',
  'answered',
  'accepted',
  'standby',
  'left',
  'came',
  'absent',
  'ahead',
  'awaiting',
  'recorded',
  'thanked',
] as const;
export type BehindId = (typeof BEHIND_IDS)[number];
