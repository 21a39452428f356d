import { LIMITS } from '../../../../shared/limits';
import { SKILLS, type SkillId } from '../../../../shared/volunteers';

/** A post as it is typed. */
export interface PostForm {
  name: string;
  need: number;
  skill: SkillId | '';
  /** walked, from stop to stop */
  isRound: boolean;
  /** one a line; what is typed stays while the post is stood at */
  route: string;
}
export const EMPTY_POST: PostForm = { name: '', need: 2, skill: '', isRound: false, route: '' };

/** As the contract has it. */
export interface Post {
  name: string;
  need: number;
  skill: SkillId | '';
  stops: string[];
}

/** Names typed one a line; blank lines stand for nothing. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** An order that was saved before there were routes has none. */
type Saved = Omit<Post, 'stops'> & { stops?: string[] | undefined };

export const toPost = ({ isRound, route, ...post }: PostForm): Post => ({
  ...post,
  stops: isRound ? linesOf(route) : [],
});
export const toPostForm = ({ name, need, skill, stops = [] }: Saved): PostForm => ({
  ...{ name, need, skill },
  isRound: stops.length > 0,
  route: stops.join('\n'),
});

export const skillName = (id: string): string => SKILLS.find((skill) => skill.id === id)?.name ?? '谁都行';

/** What is wrong, by the place of the post: 'posts.0' its name, 'posts.0.stops' its route, 'posts' all of them. */
export function postsErrors(posts: readonly PostForm[]): Record<string, string> {
  const errors: Record<string, string> = {};
  if (posts.length === 0) errors.posts = '请加一个岗位';
  posts.forEach(({ name, isRound, route }, i) => {
    const first = posts.findIndex((post) => post.name.trim() === name.trim());
    if (name.trim() === '') errors[`posts.${i}`] = '请写岗位叫什么';
    else if (first < i) errors[`posts.${i}`] = `和第 ${first + 1} 个岗位一样，请改个名字`;
    const wrong = isRound ? routeError(linesOf(route)) : '';
    if (wrong) errors[`posts.${i}.stops`] = wrong;
  });
  return errors;
}

function routeError(stops: readonly string[]): string {
  const { stopsMin, stopsMax, placeNameMax } = LIMITS;
  if (stops.length < stopsMin) return `请写路线，至少 ${stopsMin} 站，一行一站`;
  if (stops.length > stopsMax) return `一条路线最多 ${stopsMax} 站，现在是 ${stops.length} 站`;
  const wrong = stops.findIndex((stop) => Array.from(stop).length < 2 || Array.from(stop).length > placeNameMax);
  return wrong === -1 ? '' : `第 ${wrong + 1} 站要写 2 到 ${placeNameMax} 个字`;
}

/** A post as its card prints it; `key` is its place, and the name of its fields. */
export interface PostView {
  key: string;
  title: string;
  name: string;
  need: number;
  skill: string;
  kind: ('fixed' | 'round')[];
  isRound: boolean;
  route: string;
  error: string;
  routeError: string;
}

export const postViews = (posts: readonly PostForm[], errors: Partial<Record<string, string>>): PostView[] =>
  posts.map(({ name, need, skill, isRound, route }, i) => ({
    key: String(i),
    title: `第 ${i + 1} 个岗位`,
    ...{ name, need, isRound, route },
    skill: skillName(skill),
    kind: [isRound ? 'round' : 'fixed'],
    error: errors[`posts.${i}`] ?? '',
    routeError: errors[`posts.${i}.stops`] ?? '',
  }));
