import { judge, multiple, order, questionsOfLesson, single } from './write';

/** 垃圾分类：条例里也有这件事，题目记着它的位置。 */
const SORTING = { article: 27, item: 5 } as const;
const LESS_WASTE = { article: 16, item: 4 } as const;

export const questionsOfSorting = [
  ...questionsOfLesson(
    'sorting-1',
    [
      single({
        stem: '下面哪一样，要放进红色的有害垃圾桶？',
        options: ['打碎的瓷碗', '喝空的饮料瓶', '沾了油的纸巾', '过期的感冒药'],
        answer: 'd',
        reason: '过期药会污染土和水，连包装一起放红桶。瓷碗和脏纸进灰桶，瓶子进蓝桶。',
      }),
    ],
    SORTING,
  ),
  ...questionsOfLesson(
    'sorting-2',
    [
      judge({
        stem: '菜叶装在塑料袋里，连袋放进绿桶就行，后面会有人挑。',
        isTrue: false,
        reason: '一桶一桶地挑，又脏又慢。菜倒进绿桶，袋子放灰桶，在楼下多花几秒就好。',
      }),
      multiple({
        stem: '收拾完一桌饭菜，下面哪些可以倒进绿桶？',
        options: ['一次性筷子', '鱼刺和剩饭', '用过的餐巾纸', '西瓜皮和茶叶渣'],
        answer: 'bd',
        reason: '会烂的食物进绿桶。筷子和餐巾纸不好处理，先挑出来放灰桶。',
      }),
    ],
    SORTING,
  ),
  ...questionsOfLesson(
    'sorting-3',
    [
      multiple({
        stem: '下面哪些东西收拾一下，可以放进蓝桶？',
        options: ['洗净叠好的旧毛衣', '冲过的饮料瓶', '浸了油的披萨盒', '压平的快递纸箱'],
        answer: 'abd',
        reason: '干净、干燥、成块的能再利用。浸了油的纸做不回纸，放灰桶。',
      }),
    ],
    SORTING,
  ),
  ...questionsOfLesson(
    'sorting-4',
    [
      single({
        stem: '家里换下一根旧灯管，怎么送去合适？',
        options: ['敲碎装袋，省点地方', '用报纸裹好，放进红桶', '和碎碗一起放进灰桶', '靠在桶站墙边，等人收'],
        answer: 'b',
        reason: '灯管碎了会散出有毒的东西，也会扎手。裹好、不打碎、单独放。',
      }),
    ],
    SORTING,
  ),
  ...questionsOfLesson(
    'sorting-5',
    [
      order({
        stem: '家里要处理一个旧沙发，合适的先后是哪样？',
        options: ['没人要，就问物业放哪儿、哪天收', '按说好的时间送到暂存点', '问问邻居和旧货回收要不要'],
        answer: 'cab',
        reason: '先看能不能接着用，再问清地点和时间，最后送去，楼道和桶边都不占。',
      }),
    ],
    SORTING,
  ),
  ...questionsOfLesson(
    'sorting-6',
    [
      single({
        stem: '剩了半杯珍珠奶茶，杯子是纸的，怎么扔合适？',
        options: [
          '整杯盖好盖，直接放进灰桶里',
          '倒掉茶水，珍珠和纸杯都放蓝桶',
          '倒掉茶水，珍珠进绿桶，杯进灰桶',
          '茶水珍珠连杯子一起放进绿桶里',
        ],
        answer: 'c',
        reason: '先倒茶水，桶里不积水；珍珠会烂，进绿桶；沾了奶的纸杯进灰桶。',
      }),
    ],
    SORTING,
  ),
  ...questionsOfLesson(
    'sorting-7',
    [
      judge({
        stem: '只要分得清、投得对，就不用再想着少扔东西了。',
        isTrue: false,
        reason: '分好的垃圾也要运、要处理。布袋、水杯、旧物再用，才是从头上省。',
      }),
    ],
    LESS_WASTE,
  ),
];
