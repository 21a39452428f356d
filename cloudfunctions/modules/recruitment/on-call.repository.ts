import * as z from 'zod';
import { waveIndex, WAVES } from '../../../miniprogram/shared/waves';
import { collection, is } from '../../kernel/database';

/** Whether a volunteer is rung up, and for what is how far away. Nothing here: rung up for everything in the district. */
export const onCallRow = z.object({
  /** userId */
  _id: z.string(),
  v: z.literal(1),
  isOn: z.boolean(),
  reach: z.enum(WAVES.map(({ id }) => id)),
  /** when it was last saved; 0: before that was kept */
  changedAt: z.number().default(0),
});
export type OnCallRow = z.infer<typeof onCallRow>;

export const onCalls = collection('onCalls', onCallRow);

export const UNSET: Pick<OnCallRow, 'isOn' | 'reach'> = { isOn: true, reach: 'district' };

/** Of these, who does not want to be rung up for a call from that far, in circles of WAVES. */
export async function awayFrom(userIds: readonly string[], distance: number): Promise<Set<string>> {
  if (userIds.length === 0) return new Set();
  const rows = await onCalls.find({ _id: is.in(userIds) }, { limit: userIds.length });
  return new Set(rows.filter(({ isOn, reach }) => !isOn || waveIndex(reach) < distance).map(({ _id }) => _id));
}
