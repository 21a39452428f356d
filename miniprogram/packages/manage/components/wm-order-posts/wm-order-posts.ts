import { LIMITS } from '../../../../shared/limits';
import { SKILLS } from '../../../../shared/volunteers';
import { EMPTY_POST, postViews, type PostForm, type PostView } from './posts';

interface FieldEvent {
  detail: { name: string; value: string };
}
interface PlaceTap {
  currentTarget: { dataset: { at: number } };
}
interface StepperEvent extends PlaceTap {
  detail: { value: number };
}

/** The posts of an order: what each is called, how many it needs, what they can do, and where it is walked. */
export default Component({
  properties: {
    posts: { type: Array, value: [] as PostForm[] },
    errors: { type: Object, value: {} as Partial<Record<string, string>> },
  },
  data: {
    views: [] as PostView[],
    skills: [{ id: '', name: '谁都行' }, ...SKILLS],
    kinds: [
      { id: 'fixed', name: '固定值守' },
      { id: 'round', name: '巡回，走一条路线' },
    ],
    /** the post whose skill is chosen; -1: none */
    choosing: -1,
    limits: { posts: LIMITS.postsMax, need: LIMITS.needMax },
  },
  observers: {
    'posts, errors'(posts: PostForm[], errors: Partial<Record<string, string>>) {
      this.setData({ views: postViews(posts, errors) });
    },
  },
  methods: {
    edit(at: number, change: Partial<PostForm>) {
      this.send(this.data.posts.map((post, i) => (i === at ? { ...post, ...change } : post)));
    },
    send(posts: PostForm[]) {
      this.triggerEvent('change', { posts });
    },

    onName({ detail }: FieldEvent) {
      this.edit(Number(detail.name), { name: detail.value });
    },
    onRoute({ detail }: FieldEvent) {
      this.edit(Number(detail.name), { route: detail.value });
    },
    onKind({ detail }: { detail: { name: string; value: string[] } }) {
      this.edit(Number(detail.name), { isRound: detail.value[0] === 'round' });
    },
    onNeed({ currentTarget, detail }: StepperEvent) {
      this.edit(currentTarget.dataset.at, { need: detail.value });
    },
    onSkillPick({ detail }: FieldEvent) {
      this.setData({ choosing: Number(detail.name) });
    },
    onSkill({ detail }: { detail: { value: PostForm['skill'][] } }) {
      this.edit(this.data.choosing, { skill: detail.value[0] ?? '' });
      this.setData({ choosing: -1 });
    },
    onSkillClose() {
      this.setData({ choosing: -1 });
    },
    onAdd() {
      this.send([...this.data.posts, EMPTY_POST]);
    },
    onRemove({ currentTarget }: PlaceTap) {
      this.send(this.data.posts.filter((_, i) => i !== currentTarget.dataset.at));
    },
  },
});
