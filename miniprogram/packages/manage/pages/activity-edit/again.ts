import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { weeksLater, weeksUntilAgain } from '../../../../shared/series';
import { dayLabel, momentLabel, rangeLabel } from '../../../../shared/time';
import { toForm, type Draft, type Form } from './form';

/** The next time that it can be held, on the same weekday and at the same hours; everything else as it was. */
export function againForm(draft: Draft, now: number): Form {
  const times = weeksLater(draft, weeksUntilAgain(draft, now), now);
  // Open already, or long ago: it opens when it is published.
  return { ...toForm({ ...draft, ...times }), openAt: times.openAt > now ? times.openAt : 0 };
}

/** What is other than in the one before, so that nobody has to compare. */
export function changesOf(before: Draft, form: Form, now: number): Fact[] {
  const was = (value: string): string => `原来 ${value}`;
  const opens = form.openAt > 0 ? `${momentLabel(form.openAt, now)} 开始` : '发布了就能报';
  return [
    {
      k: '时间',
      v: rangeLabel(form.startAt, form.endAt, now),
      note: was(rangeLabel(before.startAt, before.endAt, now)),
    },
    {
      k: '报名',
      v: `${opens}，${momentLabel(form.stopAt, now)} 截止`,
      note: was(`${momentLabel(before.stopAt, now)} 截止`),
    },
    { k: '名额', v: `${form.cap} 位，从头报`, note: '上一场报的人不带过来' },
  ];
}

/** 每周一次 in full, so that a holiday among the dates is seen before they are written. */
export function seriesDates(form: Form, now: number): string[] {
  if (form.startAt === 0) return [];
  return Array.from({ length: form.times }, (_, week) => dayLabel(weeksLater(form, week, now).startAt, now));
}
