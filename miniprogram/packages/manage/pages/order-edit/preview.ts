import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { ADULT_AGE } from '../../../../shared/ages';
import { isRound, routeWords } from '../../../../shared/recruitment';
import { rangeLabel } from '../../../../shared/time';
import { wavesWords } from '../../components/wm-order-calls/calls';
import { linesOf, skillName, toPost } from '../../components/wm-order-posts/posts';
import type { Form } from './form';

const NAMED_MAX = 3;

/** What volunteers will read, to be looked over before it goes out. */
export function factsOf(form: Form, now: number): Fact[] {
  const { risk, insurance, bring, sites, posts, shifts, minAge, waves } = form;
  const names = linesOf(sites);
  const [first, last] = [shifts[0], shifts[shifts.length - 1]];
  const others = names.length > NAMED_MAX ? ` 等 ${names.length} 个` : '';
  return [
    { k: '点位', v: `${names.slice(0, NAMED_MAX).join('、')}${others}` || '还没填' },
    {
      k: '岗位',
      v: posts.map(({ name, need, skill }) => `${name} ${need} 人${skill && `（${skillName(skill)}）`}`).join('；'),
    },
    ...posts
      .map(toPost)
      .filter(isRound)
      .map(({ name, stops }) => ({ k: '巡回', v: `${name}：${routeWords(stops)}` })),
    {
      k: '班次',
      v: first ? `${shifts.length} 班，第一班 ${rangeLabel(first.startAt, first.endAt, now)}` : '还没排',
      ...(last && last !== first && { note: `最后一班 ${rangeLabel(last.startAt, last.endAt, now)}` }),
    },
    { k: '年龄', v: `满 ${minAge} 岁`, ...(minAge < ADULT_AGE && { note: '未满 18 岁的要监护人同意过' }) },
    { k: '叫谁', v: wavesWords(waves, now) },
    { k: '协议', v: form.isAsked ? '应之前要签' : '不用签' },
    { k: '当心', v: risk || '还没填' },
    { k: '保险', v: insurance || '还没填' },
    ...(bring ? [{ k: '带上', v: bring }] : []),
  ];
}
