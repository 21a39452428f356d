import type { Read } from '../../components/wm-sheet-import/importing';
import type { FieldErrors, Form } from './form';
import { skillName } from './preview';
import type { PostForm } from './templates';

/** A post as its card prints it; `key` is its place, and the name of its fields. */
export interface PostView {
  key: string;
  title: string;
  name: string;
  need: number;
  skill: string;
  error: string;
}

export const postViews = (posts: readonly PostForm[], errors: FieldErrors): PostView[] =>
  posts.map(({ name, need, skill }, i) => ({
    key: String(i),
    title: `第 ${i + 1} 个岗位`,
    ...{ name, need },
    skill: skillName(skill),
    error: errors[`posts.${i}`] ?? '',
  }));

/** What the spreadsheet has takes the place of what was there; a table that is empty in it leaves it as it was. */
export function imported({ sites, posts, shifts }: Read): Partial<Form> {
  return {
    ...(sites.length > 0 && { sites: sites.map(({ name }) => name).join('\n') }),
    ...(posts.length > 0 && { posts: posts.map((post) => ({ ...post })) }),
    ...(shifts.length > 0 && { shifts: shifts.map((shift) => ({ ...shift })) }),
  };
}
