import { send } from '../../../../services/call';
import type { Draft } from './form';

/** 300 cells are made in one go; what is left after these, `jobs` makes. */
const GOES_MAX = 8;

interface Stored {
  orderId: string;
  /** 0: never saved */
  version: number;
}

/** Written as a new draft, or over the one that there is. */
export async function store(unitId: string, { orderId, version }: Stored, draft: Draft): Promise<Stored> {
  if (!orderId) return send('recruitment.create', { unitId, draft });
  return { orderId, ...(await send('recruitment.update', { orderId, version, draft })) };
}

/** Out, and its cells made as far as one waits for. */
export async function publish(stored: Stored): Promise<void> {
  for (let go = 0; go < GOES_MAX; go += 1) {
    const { isReady } = await send('recruitment.publish', stored);
    if (isReady) return;
  }
}
