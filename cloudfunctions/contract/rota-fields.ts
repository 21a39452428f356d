import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { daysBetween, HOUR_MS, instantOf, startOfDay } from '../../miniprogram/shared/time';
import { count, line, paragraph } from './fields';

/** YYYY-MM-DD, a day of the calendar */
export const day = z.string().refine((text) => !Number.isNaN(startOfDay(text)), '日期不对，请重新选');
export const month = z.string().refine((text) => !Number.isNaN(startOfDay(`${text}-01`)), '月份不对，请重新选');
const clock = z.string().refine((text) => !Number.isNaN(instantOf('2026-01-01', text)), '时间不对，请重新选');
export const slotNumber = z
  .int()
  .min(0)
  .max(LIMITS.rotaSlotsMax - 1);

/** 一岗多责: whoever keeps a post does all of its kinds. fixed: at one place; walk: a round past its stops. */
const post = z
  .object({
    name: line('岗的名字', LIMITS.placeNameMax, 2),
    kinds: z
      .array(line('做什么', LIMITS.rotaKindMax, 2))
      .min(1, '请选这个岗做什么')
      .max(LIMITS.rotaKindsMax, `一个岗最多兼 ${LIMITS.rotaKindsMax} 样`),
    way: z.enum(['fixed', 'walk']),
    stops: z
      .array(line('巡到哪', LIMITS.placeNameMax, 2))
      .max(LIMITS.rotaStopsMax, `一趟最多巡 ${LIMITS.rotaStopsMax} 处`),
  })
  .refine(
    ({ way, stops }) => (way === 'fixed' ? stops.length === 0 : stops.length >= LIMITS.rotaStopsMin),
    `巡回的岗至少写 ${LIMITS.rotaStopsMin} 处要巡到的地方`,
  );

const lengthOf = ({ startClock, endClock }: { startClock: string; endClock: string }): number =>
  instantOf('2026-01-01', endClock) - instantOf('2026-01-01', startClock);

const slot = z
  .object({
    post: z.int().min(0),
    /** 0 = Sunday */
    weekdays: z.array(z.int().min(0).max(6)).min(1, '请选星期几').max(7),
    startClock: clock,
    endClock: clock,
    need: count('人数', 1, LIMITS.rotaNeedMax),
  })
  .refine((span) => lengthOf(span) > 0, '结束要晚于开始')
  .refine((span) => lengthOf(span) <= LIMITS.rotaSlotHoursMax * HOUR_MS, `一班最长 ${LIMITS.rotaSlotHoursMax} 小时`);

export const rotaDraft = z
  .object({
    title: line('名称', LIMITS.titleMax, LIMITS.titleMin),
    note: paragraph('值守的人要知道的', LIMITS.summaryMax, 2),
    fromDay: day,
    toDay: day,
    posts: z.array(post).min(1, '请加一个岗').max(LIMITS.rotaPostsMax),
    slots: z.array(slot).min(1, '请加一个时段').max(LIMITS.rotaSlotsMax),
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, '结束的日子要在开始以后')
  .refine(
    ({ fromDay, toDay }) => daysBetween(startOfDay(fromDay), startOfDay(toDay)) < LIMITS.rotaDaysMax,
    `一份最多排 ${LIMITS.rotaDaysMax} 天，再往后请另排一份`,
  )
  .refine(({ posts, slots }) => slots.every((each) => each.post < posts.length), '有一个时段没有选岗');
