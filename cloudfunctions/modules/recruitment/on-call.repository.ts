import * as z from 'zod';
import { WAVES, type WaveId } from '../../../miniprogram/shared/waves';
import { collection, is } from '../../kernel/database';

/** Whether a volunteer is rung up, and for what is how far away. Nothing here: rung up for everything in the district. */
export const onCallRow = z.object({
  /** userId */
  _id: z.string(),
  v: z.literal(1),
  isOn: z.boolean(),
  reach: z.enum(WAVES.map(({ id }) => id)),
});
export type OnCallRow = z.infer<typeof onCallRow>;

export const onCalls = collection('onCalls', onCallRow);

export const UNSET: Pick<OnCallRow, 'isOn' | 'reach'> = { isOn: true, reach: 'district' };

/** Of these, who does not want to be rung up for a call from that far. */
export async function awayFrom(userIds: readonly string[], wave: WaveId): Promise<Set<string>> {
  if (userIds.length === 0) return new Set();
  const near = (reach: WaveId): number => WAVES.findIndex(({ id }) => id === reach);
  const rows = await onCalls.find({ _id: is.in(userIds) }, { limit: userIds.length });
  return new Set(rows.filter(({ isOn, reach }) => !isOn || near(reach) < near(wave)).map(({ _id }) => _id));
}
