import { UNINDEXED } from '../../cloudfunctions/database/collections';
import type { CloudProcess } from './local-cloud';

/** Queries that no index served, but for those that may go without: `jobs` may have asked them meanwhile. */
export async function unindexedOf(cloud: CloudProcess): Promise<string[]> {
  const { unindexed } = await cloud.operations();
  return Object.keys(unindexed).filter((query) => !(query in UNINDEXED));
}
