/** What cards and codes lead to. `path` is the page that takes `link` in its address, or `scene` from a code. */
export const LINK_PAGES = [
  { id: 'activity', path: 'packages/activities/pages/detail/detail' },
  { id: 'recruitment', path: 'packages/recruitment/pages/detail/detail' },
] as const satisfies readonly { id: string; path: string }[];
export type LinkPage = (typeof LINK_PAGES)[number]['id'];
