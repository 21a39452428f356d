import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { rootData, scrollToTop, syncRoot } from '../../../../services/screen';
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

/** The spine of the product; other regulations join as data. */
const REGULATION_ID = 'beijing-civility';

interface ArticleView {
  no: number;
  plate: string;
  tone: ArticleTone;
  chapter: string;
  /** 条例原文 · 第二十四条 */
  label: string;
  text: string;
}

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    no: 1,
    count: 0,
    title: '',
    about: '',
    source: '',
    view: null as ArticleView | null,
  },

  regulation: null as Regulation | null,

  onLoad({ no = '1' }: { no?: string }) {
    this.setData({ no: Number(no) || 1 });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  refresh() {
    return load(this, {
      keepAs: `regulation:${REGULATION_ID}`,
      ask: () => ask('classroom.showRegulation', { regulationId: REGULATION_ID }),
      show: (regulation) => this.show(regulation),
    });
  },

  /** Only the one article goes into the page's data; the text of all 63 stays here. */
  show(regulation: Regulation) {
    this.regulation = regulation;
    this.setData({
      title: `《${regulation.title}》`,
      about: `${regulation.adoptedLine}，${regulation.inForceFrom} 起施行`,
      source: regulation.source,
      count: regulation.articles.length,
    });
    this.turnTo(this.data.no);
  },

  turnTo(no: number) {
    const { regulation } = this;
    const article = regulation && findArticle(regulation, no);
    if (!regulation || !article) return this.setData({ view: null });
    const chapter = regulation.chapters.find((each) => each.no === article.chapter);
    this.setData({
      no,
      view: {
        no,
        plate: articleLabel(no),
        tone: articleTone(no),
        chapter: chapter ? `第${chineseNumber(chapter.no)}章 ${chapterName(chapter)}` : '',
        label: `条例原文 · ${articleLabelInLaw(no)}`,
        text: quoteOf(regulation, { article: no }) ?? '',
      },
    });
    scrollToTop();
  },

  onPreviousTap() {
    if (this.data.no > 1) this.turnTo(this.data.no - 1);
  },

  onNextTap() {
    if (this.data.no < this.data.count) this.turnTo(this.data.no + 1);
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { no } = this.data;
    return { title: `条例${articleLabel(no)}`, path: `/packages/classroom/pages/article/article?no=${no}` };
  },
});
