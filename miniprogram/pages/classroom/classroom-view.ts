import type { OutputOf } from '../../../cloudfunctions/contract';
import { CARD_PARTS, REVIEW_SITTING } from '../../shared/classroom';
import { articleTone, type ArticleTone } from '../../shared/regulation';

export type Home = OutputOf<'classroom.showHome'>;
export type TodayCard = NonNullable<Home['today']>;

export interface TodayView {
  cardId: string;
  article: string;
  /** on the plate */
  word: string;
  tone: ArticleTone;
  title: string;
  line: string;
  act: string;
  picture: TodayCard['picture'];
}

export interface ThemeView {
  title: string;
  norms: string;
  governs: string;
  count: string;
  label: string;
}

export interface ClassroomView {
  wall: string;
  learned: number;
  total: number;
  dueArticles: number;
  weeks: number;
  review: string;
  challenge: { title: string; line: string; station: string };
  themes: ThemeView[];
}

/** Below this a sum would tell how one neighbour did. */
const STATION_MIN = 10;
/** Somebody reads a question, thinks and reads why in about this long. */
const SECONDS_A_QUESTION = 30;

export function toClassroomView(home: Home): ClassroomView {
  const { wall, learned, due, weeks, themes } = home;
  return {
    wall,
    learned,
    total: wall.length,
    dueArticles: Array.from(wall).filter((state) => state === '3').length,
    weeks,
    review: due === 0 ? '' : reviewLine(due),
    challenge: challengeOf(home),
    themes: themes.map(toThemeView),
  };
}

function reviewLine(due: number): string {
  const sitting = Math.min(due, REVIEW_SITTING);
  const minutes = Math.ceil((sitting * SECONDS_A_QUESTION) / 60);
  return due > sitting ? `复习 ${due} 题 · 一次 ${sitting} 题` : `复习 ${due} 题 · 约 ${minutes} 分钟`;
}

function challengeOf({ week, station }: Home): ClassroomView['challenge'] {
  const { answered, total, stationAnswered, stationRight } = week;
  const left = total - answered;
  const line = answered === 0 ? '每周一换新题' : left > 0 ? `答了 ${answered} 题，还有 ${left} 题` : '都答了，看看结果';
  return {
    title: `本周${'〇一二三四五'[total] ?? total}题`,
    line,
    station:
      station && stationAnswered >= STATION_MIN
        ? `${station}这周一起答了 ${stationAnswered} 题，对 ${stationRight} 题`
        : '',
  };
}

function toThemeView({ title, norms, governs, cards, done }: Home['themes'][number]): ThemeView {
  return {
    title,
    norms: `${norms.join(' ')} 规范`,
    governs: `${governs.join(' ')} 治理`,
    count: `${done}/${cards}`,
    label: `${title}，规范第 ${norms.join('、')} 条，治理第 ${governs.join('、')} 条，${cards} 张卡学了 ${done} 张`,
  };
}

/** @param position how far it was read, this phone's word included */
export function toTodayView(card: TodayCard, position: number): TodayView {
  const tone = articleTone(card.article);
  const isBegun = position > 0 && position < CARD_PARTS;
  return {
    cardId: card.cardId,
    article: String(card.article),
    word: tone === 'govern' ? '治理' : '规范',
    tone,
    title: card.title,
    line: isBegun ? `学到第 ${position} 步，共 ${CARD_PARTS} 步` : `约 3 分钟 · ${card.questions} 道题`,
    act: isBegun ? '接着学' : '开始',
    picture: card.picture,
  };
}
