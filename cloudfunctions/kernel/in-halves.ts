/** A page of the cloud's database. */
export const PAGE_MAX = 1000;

/**
 * Everything that these ids have, in as few queries as hold it: in halves where a page does not, so that nothing is cut
 * short. One id alone has to fit into a page.
 */
export async function inHalves<Row>(
  ids: readonly string[],
  find: (some: readonly string[], limit: number) => Promise<Row[]>,
): Promise<Row[]> {
  if (ids.length === 0) return [];
  const found = await find(ids, PAGE_MAX);
  if (ids.length === 1 || found.length < PAGE_MAX) return found;
  const half = Math.ceil(ids.length / 2);
  const [first, second] = await Promise.all([inHalves(ids.slice(0, half), find), inHalves(ids.slice(half), find)]);
  return [...first, ...second];
}
