import type { LessonPicture } from './content-schema';

/** Pictures of the courses' lessons: miniprogram/packages/classroom/pictures/<picture>.svg, simple line drawings. */
export const lessonPictures: readonly LessonPicture[] = [
  { picture: 'lesson-fraud-call', shows: '一位老人把手机扣在桌上，桌上一张纸条写着三行字：先挂断、问家人、打 96110。' },
  { picture: 'lesson-fraud-interest', shows: '一只钱袋挂在鱼钩上，袋上写着高息；钩子下面，一本存折正往上够。' },
  {
    picture: 'lesson-fraud-task',
    shows: '三格图：第一格 5 元往手机里进，第二格 20 元往手机里进，第三格 5000 元从手机往外走，箭头越来越粗。',
  },
  { picture: 'lesson-fraud-code', shows: '手机屏幕上是六个验证码小格，一只手挡在前面，旁边的人伸着手要看。' },
  {
    picture: 'lesson-fraud-report',
    shows: '三步图：第一步打电话 110，第二步给银行打电话，第三步把聊天和转账记录截图留好。',
  },
  {
    picture: 'lesson-waste-four',
    shows: '四个桶并排，桶身上写字：绿色厨余垃圾、蓝色可回收物、红色有害垃圾、灰色其他垃圾。',
  },
  {
    picture: 'lesson-waste-drain',
    shows: '三步图：剩菜先在水池沥掉汤水，再倒进厨余垃圾桶，空塑料袋放进旁边的其他垃圾桶。',
  },
  {
    picture: 'lesson-waste-flat',
    shows: '桌上三样东西：压平捆好的纸箱、冲净拧好盖的饮料瓶、叠整齐的旧衣服，箭头指向可回收物桶。',
  },
  {
    picture: 'lesson-waste-big',
    shows: '院里两块牌子：大件垃圾暂存点下放着旧沙发，装修垃圾暂存点下摞着扎好口的编织袋。',
  },
  { picture: 'lesson-mind-sleep', shows: '夜里的卧室：窗帘拉上，人躺在床上，手机放在房间另一头的桌上充电。' },
  {
    picture: 'lesson-mind-breath',
    shows: '一个大圆圈，上半圈箭头写吸气数四下，下半圈箭头写呼气数六下，圈里一个人坐直、肩膀放松。',
  },
  { picture: 'lesson-mind-listen', shows: '两个人坐在院里长椅上，一个在说，另一个侧过身看着他听，手机扣在一旁。' },
  { picture: 'lesson-arts-light', shows: '两格图：左格人背对窗户，脸是暗的；右格人侧对窗户，脸是亮的。' },
  {
    picture: 'lesson-arts-clapper',
    shows: '一副竹板，旁边七个圆点排成一行，前四个一组、后三个一组，每组第一个点画得大。',
  },
  {
    picture: 'lesson-arts-sketch',
    shows: '三格图画同一个修车摊：第一格只有大伞和人的轮廓，第二格添上自行车，第三格添上工具和花纹。',
  },
];
