import { judge, multiple, order, questionsOfLesson, single } from './write';

/** 心理健康 */
export const questionsOfMind = [
  ...questionsOfLesson('mind-1', [
    judge({
      stem: '心里累，有时会先从肩膀发紧、胃口不好、爱发火上显出来。',
      isTrue: true,
      reason: '身体常比嘴先说话。认出来了，就可以早点歇一歇。',
    }),
  ]),
  ...questionsOfLesson('mind-2', [
    single({
      stem: '躺下很久还醒着，越急越睡不着。怎么做合适？',
      options: ['闭紧眼，命令自己快睡', '打开手机，看累了再睡', '喝两口酒，好入睡', '起来静坐会儿，困了再躺'],
      answer: 'd',
      reason: '在床上较劲会越来越清醒。起来坐一会儿，别看屏幕，困意自己会回来。',
    }),
  ]),
  ...questionsOfLesson('mind-3', [
    single({
      stem: '心慌着急的时候，怎样呼吸能让身子慢慢松下来？',
      options: ['吸气数四下，呼气数六下', '用嘴大口喘，越快越好', '吸满一口气，憋住不放', '吸气数六下，马上呼完'],
      answer: 'a',
      reason: '呼得比吸得慢一点，身子会跟着松下来。不憋气，头晕就停。',
    }),
  ]),
  ...questionsOfLesson('mind-4', [
    single({
      stem: '朋友跟您说最近心里很难过，哪句话接得合适？',
      options: ['想开点，谁还没点烦心事', '我那会儿啊，可比这苦多了', '我在呢，您慢慢说', '我早说过，不该那么办'],
      answer: 'c',
      reason: '难过的人先要有人听。劝和比较可以省下，听完再问他想不想要主意。',
    }),
  ]),
  ...questionsOfLesson('mind-5', [
    multiple({
      stem: '常年照顾家里的病人，下面哪些是在照顾好自己？',
      options: ['累了也不说，怕人笑话', '每天出门走半小时', '请家里人排班轮着来', '问问站里谁能搭把手'],
      answer: 'bcd',
      reason: '歇得过来，才照顾得长久。开口要具体，别人才好帮。',
    }),
  ]),
  ...questionsOfLesson('mind-6', [
    judge({
      stem: '有人说活着没意思，问他是不是想伤害自己，会把他往那条路上推。',
      isTrue: false,
      reason: '平静地问一句，他会觉得有人在意，也才有机会把话说出来、找人帮。',
    }),
    single({
      stem: '发现身边的人正要伤害自己，先做什么？',
      options: [
        '发条消息，请他先静一静，明天再聊',
        '陪着不走，马上打 120 或 110',
        '答应替他保密，跟谁也不提这件事',
        '讲讲道理，让他想想家里人',
      ],
      answer: 'b',
      reason: '这时候最要紧的是人不能独处，专业的人尽快到。保密可以放到后面。',
    }),
  ]),
];

/** 文艺创作 */
export const questionsOfArts = [
  ...questionsOfLesson('arts-1', [
    single({
      stem: '白天在屋里给人拍照，站在哪儿脸最亮、最精神？',
      options: ['背对着窗户坐', '侧对着窗户站', '屋子最里头', '灯的正下方'],
      answer: 'b',
      reason: '侧面来的光照亮脸，也显得有层次。背对窗户，脸就黑了。',
    }),
  ]),
  ...questionsOfLesson('arts-2', [
    order({
      stem: '想拍一段一分钟的视频，合适的先后是哪样？',
      options: ['按句子的顺序接起来，配上字', '远的、近的、手上的各拍一个', '写五句话，一句配一个画面'],
      answer: 'cba',
      reason: '先想清楚说什么，拍起来不慌，剪起来也快。',
    }),
  ]),
  ...questionsOfLesson('arts-3', [
    single({
      stem: '快板词常是七个字一句，念的时候多在哪儿停一停？',
      options: ['前四后三', '前三后四', '前二后五', '一口气念完'],
      answer: 'a',
      reason: '前四后三，停顿自然，板也好跟。先用手拍稳了，再拿竹板。',
    }),
  ]),
  ...questionsOfLesson('arts-4', [
    order({
      stem: '三分钟画一张修车摊的速写，合适的先后是哪样？',
      options: ['添上自行车', '画出大伞和人的轮廓', '添几件工具和花纹'],
      answer: 'bac',
      reason: '先大后小，时间到了也是一张完整的画。从细处画起，常常画不完。',
    }),
  ]),
  ...questionsOfLesson('arts-5', [
    judge({
      stem: '写了邻居的故事，发出去之前先请他本人看一遍，这样更好。',
      isTrue: true,
      reason: '他最清楚哪里不对，也有的事不想让人知道。看过再发，大家都高兴。',
    }),
  ]),
  ...questionsOfLesson('arts-6', [
    multiple({
      stem: '想给自己的视频配一首网上的歌，下面哪些做法合适？',
      options: ['看作者写没写怎么用', '换成自己唱的一段', '写清作者，先征得同意', '改个歌名，算自己写的'],
      answer: 'abc',
      reason: '别人的歌先问再用，写清是谁的。自己唱一首老民歌，也很有味道。',
    }),
  ]),
];
