import { questionsOfArticle16 } from './article-16';
import { questionsOfArticle17 } from './article-17';
import { questionsOfArticle18 } from './article-18';
import { questionsOfArticle19 } from './article-19';
import { questionsOfArticle20, questionsOfArticle21 } from './article-20-21';
import { questionsOfArticle22, questionsOfArticle23 } from './article-22-23';
import { questionsOfArticle24 } from './article-24';
import { questionsOfArticle27 } from './article-27';
import { questionsOfArticle28 } from './article-28';
import { questionsOfArticle29 } from './article-29';
import { questionsOfArticle30 } from './article-30';
import { questionsOfArticle31, questionsOfArticle32 } from './article-31-32';
import { questionsOfFraud } from './course-fraud';
import { questionsOfArts, questionsOfMind } from './course-mind-arts';
import { questionsOfSorting } from './course-sorting';

/** Of the cards, in the order of the law; then of the courses' lessons. */
export const questions = [
  ...questionsOfArticle16,
  ...questionsOfArticle17,
  ...questionsOfArticle18,
  ...questionsOfArticle19,
  ...questionsOfArticle20,
  ...questionsOfArticle21,
  ...questionsOfArticle22,
  ...questionsOfArticle23,
  ...questionsOfArticle24,
  ...questionsOfArticle27,
  ...questionsOfArticle28,
  ...questionsOfArticle29,
  ...questionsOfArticle30,
  ...questionsOfArticle31,
  ...questionsOfArticle32,
  ...questionsOfFraud,
  ...questionsOfSorting,
  ...questionsOfMind,
  ...questionsOfArts,
];
