import { toPostForm } from '../../components/wm-order-posts/posts';
import type { Read } from '../../components/wm-sheet-import/importing';
import type { Form } from './form';

/** What the spreadsheet has takes the place of what was there; a table that is empty in it leaves it as it was. */
export function imported({ sites, posts, shifts }: Read): Partial<Form> {
  return {
    ...(sites.length > 0 && { sites: sites.map(({ name }) => name).join('\n') }),
    ...(posts.length > 0 && { posts: posts.map(toPostForm) }),
    ...(shifts.length > 0 && { shifts: shifts.map((shift) => ({ ...shift })) }),
  };
}
