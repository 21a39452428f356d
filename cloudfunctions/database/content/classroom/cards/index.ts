import { cardsOfArticle16 } from './article-16';
import { cardsOfArticle17 } from './article-17';
import { cardsOfArticle18 } from './article-18';
import { cardsOfArticle19 } from './article-19';
import { cardsOfArticle20, cardsOfArticle21 } from './article-20-21';
import { cardsOfArticle22, cardsOfArticle23 } from './article-22-23';
import { cardsOfArticle24 } from './article-24';
import { cardsOfArticle27 } from './article-27';
import { cardsOfArticle28 } from './article-28';
import { cardsOfArticle29 } from './article-29';
import { cardsOfArticle30 } from './article-30';
import { cardsOfArticle31, cardsOfArticle32 } from './article-31-32';

/** In the order of the law. */
export const cards = [
  ...cardsOfArticle16,
  ...cardsOfArticle17,
  ...cardsOfArticle18,
  ...cardsOfArticle19,
  ...cardsOfArticle20,
  ...cardsOfArticle21,
  ...cardsOfArticle22,
  ...cardsOfArticle23,
  ...cardsOfArticle24,
  ...cardsOfArticle27,
  ...cardsOfArticle28,
  ...cardsOfArticle29,
  ...cardsOfArticle30,
  ...cardsOfArticle31,
  ...cardsOfArticle32,
];
