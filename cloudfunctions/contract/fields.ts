import * as z from 'zod';
import { LIMITS } from '../../miniprogram/shared/limits';
import { PHONE_PATTERN, PHONE_WRONG } from '../../miniprogram/shared/phones';

/**
 * Fields that several actions share. Messages are what the page prints under the field, so they are
 * in Chinese and say what to do.
 */
export const id = z.string().regex(/^[0-9A-Za-z_-]{2,80}$/, '编号不对，请回上一页重新打开');
/** Epoch milliseconds. */
export const instant = z.int().min(0).max(8_640_000_000_000_000);
/** From the previous page; null for the first. */
export const cursor = z.string().max(120).nullable();
export const version = z.int().min(1);

/** One line typed by a person: trimmed, no line breaks or control characters, counted in characters, not UTF-16 units. */
export const line = (label: string, max: number, min = 0) =>
  z
    .string(`请填${label}`)
    .trim()
    .refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), `${label}里有换行或看不见的字符，请删掉`)
    .refine((text) => charactersIn(text) >= min, min <= 1 ? `请填${label}` : `${label}至少 ${min} 个字`)
    .refine((text) => charactersIn(text) <= max, `${label}最多 ${max} 个字，请写短一点`);

/** Several lines; the same bounds, line breaks allowed. */
export const paragraph = (label: string, max: number, min = 0) =>
  z
    .string(`请填${label}`)
    .trim()
    .refine((text) => !/[\p{Cc}]/u.test(text.replace(/[\n\t]/g, '')), `${label}里有看不见的字符，请删掉`)
    .refine((text) => charactersIn(text) >= min, min <= 1 ? `请填${label}` : `${label}至少 ${min} 个字`)
    .refine((text) => charactersIn(text) <= max, `${label}最多 ${max} 个字，请写短一点`);

/** A whole number of something. */
export const count = (label: string, min: number, max: number) =>
  z.int(`${label}要填整数`).min(min, `${label}最少填 ${min}`).max(max, `${label}最多填 ${max}`);

export const phone = z.string('请填电话').trim().regex(PHONE_PATTERN, PHONE_WRONG);

/** What `wx.cloud.uploadFile` answered. */
export const fileId = z.string().regex(/^cloud:\/\/[\w./-]{1,200}$/, '文件不对，请重新上传');

export const articleRef = z.object({
  article: z.int().min(1).max(63),
  paragraph: z.int().min(1).max(20).optional(),
  item: z.int().min(1).max(30).optional(),
});
export const articleRefs = z.array(articleRef).min(1, '请选一条有关的条例').max(LIMITS.articleRefsMax);

/** Length as a reader counts it: 😀 is one. */
export function charactersIn(text: string): number {
  return Array.from(text).length;
}
