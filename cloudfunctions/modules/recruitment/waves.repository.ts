import * as z from 'zod';
import { collection } from '../../kernel/database';

/** One circle that an order calls, once. */
const waveDocument = z.object({
  /** orderId_scope */
  _id: z.string(),
  v: z.literal(1),
  orderId: z.string(),
  /** place in WAVES */
  reach: z.int(),
  /** send: from `todoAt` on the order is opened to them and they are told; `jobs` does it */
  todo: z.enum(['', 'send']),
  todoAt: z.number(),
  /** stationId/userId of the last who was told; '' at the beginning */
  toldTo: z.string(),
});
export type WaveRow = z.infer<typeof waveDocument>;

export const waves = collection('recruitmentWaves', waveDocument);

export const waveId = (orderId: string, scope: string): string => `${orderId}_${scope}`;
