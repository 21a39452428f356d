import { DAY_MS, dayOf } from '../../../miniprogram/shared/time';
import type { UseCase } from '../../kernel/router';
import { readSpreadsheet } from '../../kernel/read-spreadsheet';
import { offerSpreadsheet } from '../../kernel/spreadsheet';
import { EXAMPLE, readPosts, readShifts, readSites, TABLES } from './sheet-tables';

/** More are mended in the spreadsheet, not on a phone. */
const PROBLEMS_MAX = 50;

export const makeTemplate: UseCase<'recruitment.makeTemplate'> = ({ caller, now }) => {
  const day = `${EXAMPLE}${dayOf(now + 3 * DAY_MS)}`;
  const rows = {
    sites: [[`${EXAMPLE}示例小区东门`], [`${EXAMPLE}示例路口西北角`]],
    posts: [
      [`${EXAMPLE}引导秩序`, '2', '秩序引导', ''],
      [`${EXAMPLE}沿街巡看`, '1', '', '东口→南口→西口'],
    ],
    shifts: [
      [day, '09:00', '12:00'],
      [day, '14:00', '17:00'],
    ],
  };
  const sections = (['sites', 'posts', 'shifts'] as const).map((name) => ({
    title: TABLES[name].sheet,
    columns: [...TABLES[name].columns],
    rows: rows[name],
  }));
  return offerSpreadsheet({ userId: caller.userId, now }, '招募令空表', sections);
};

export const readSheet: UseCase<'recruitment.readSheet'> = async ({ now }, { base64 }) => {
  const sheets = await readSpreadsheet(Buffer.from(base64, 'base64'));
  const [sites, posts, shifts] = [readSites(sheets), readPosts(sheets), readShifts(sheets, now)];
  return {
    sites: sites.values,
    posts: posts.values,
    shifts: shifts.values.sort((a, b) => a.startAt - b.startAt),
    problems: [...sites.problems, ...posts.problems, ...shifts.problems].slice(0, PROBLEMS_MAX),
  };
};
