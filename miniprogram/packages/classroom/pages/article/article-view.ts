import { followsOf, LIABILITY_CHAPTER } from '../../../../shared/classroom';
import {
  articleLabel,
  articleLabelInLaw,
  articleTone,
  chapterName,
  chineseNumber,
  findArticle,
  quoteOf,
  type ArticleTone,
  type Regulation,
} from '../../../../shared/regulation';

export interface FollowLink {
  no: number;
  plate: string;
  /** how it begins */
  text: string;
}

export interface ArticleView {
  no: number;
  plate: string;
  tone: ArticleTone;
  chapter: string;
  /** 条例原文 · 第二十四条 */
  label: string;
  text: string;
  follows: FollowLink[];
  /** it names other laws, which may have changed since */
  namesLaws: boolean;
}

export function toArticleView(regulation: Regulation, no: number): ArticleView | null {
  const article = findArticle(regulation, no);
  if (!article) return null;
  const chapter = regulation.chapters.find((each) => each.no === article.chapter);
  return {
    no,
    plate: articleLabel(no),
    tone: articleTone(no),
    chapter: chapter ? `第${chineseNumber(chapter.no)}章 ${chapterName(chapter)}` : '',
    label: `条例原文 · ${articleLabelInLaw(no)}`,
    text: quoteOf(regulation, { article: no }) ?? '',
    follows: followsOf(no, article.chapter).map((each) => toLink(regulation, each)),
    namesLaws: article.chapter === LIABILITY_CHAPTER,
  };
}

const toLink = (regulation: Regulation, no: number): FollowLink => ({
  no,
  plate: articleLabel(no),
  text: findArticle(regulation, no)?.paragraphs[0]?.text ?? '',
});
