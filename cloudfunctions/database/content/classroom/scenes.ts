import type { Scene } from './content-schema';

/**
 * Pictures of the `spot` questions: miniprogram/packages/classroom/pictures/<scene>.svg, a line drawing with the
 * numbers of the places in circles. Nothing in the picture may tell which places are right.
 */
export const scenes: readonly Scene[] = [
  {
    scene: 'scene-stairwell',
    description: '居民楼的一段楼道，左边是楼梯，右边是两户人家的门和一面墙，图上标着六个号。',
    places: [
      { no: 1, shows: '楼梯拐角摞着三个旧纸箱', right: false },
      { no: 2, shows: '墙上挂着灭火器，下面空着', right: true },
      { no: 3, shows: '户门外靠墙摆着一个鞋柜', right: false },
      { no: 4, shows: '墙上公告栏里贴着停水通知', right: true },
      { no: 5, shows: '楼梯平台上停着一辆旧自行车', right: false },
      { no: 6, shows: '台阶和扶手旁什么也没放', right: true },
    ],
  },
  {
    scene: 'scene-bins',
    description:
      '小区桶站，并排四个桶：绿色厨余垃圾、蓝色可回收物、红色有害垃圾、灰色其他垃圾，有人正在投放，图上标着六个号。',
    places: [
      { no: 1, shows: '把沥干的剩菜倒进绿色厨余垃圾桶', right: true },
      { no: 2, shows: '把菜叶连塑料袋一起放进绿色厨余垃圾桶', right: false },
      { no: 3, shows: '把压平的快递纸箱放进蓝色可回收物桶', right: true },
      { no: 4, shows: '把用过的餐巾纸放进蓝色可回收物桶', right: false },
      { no: 5, shows: '把包好的旧灯管放进红色有害垃圾桶', right: true },
      { no: 6, shows: '一个旧沙发靠在灰桶旁边', right: false },
    ],
  },
  {
    scene: 'scene-dog-walk',
    description: '小区花园的一条小路，几个人带着狗，路边有草地和长椅，图上标着五个号。',
    places: [
      { no: 1, shows: '女士用短绳牵着狗，走在路边', right: true },
      { no: 2, shows: '小狗身上没有绳子，跑在主人前面', right: false },
      { no: 3, shows: '先生弯腰用袋子捡起狗便', right: true },
      { no: 4, shows: '草地上有一堆狗便，主人和狗已经走远', right: false },
      { no: 5, shows: '年轻人把绳子收短，让老人先过', right: true },
    ],
  },
  {
    scene: 'scene-carriage',
    description: '地铁车厢里的一排座位和站着的人，每个人都在做自己的事，图上标着五个号。',
    places: [
      { no: 1, shows: '年轻人戴着耳机听歌', right: true },
      { no: 2, shows: '大叔举着手机看短视频，声音放在外面', right: false },
      { no: 3, shows: '女士开着免提打电话', right: false },
      { no: 4, shows: '两个同学凑近了小声说话', right: true },
      { no: 5, shows: '孩子抱着平板看动画片，没戴耳机', right: false },
    ],
  },
  {
    scene: 'scene-crossing',
    description:
      '一个路口，左边斑马线的行人灯是红灯，右边斑马线的行人灯是绿灯，路中间有护栏，后面有过街天桥，图上标着六个号。',
    places: [
      { no: 1, shows: '左边路口，一个人站在路沿上等红灯', right: true },
      { no: 2, shows: '左边红灯，一个人看着手机走在斑马线上', right: false },
      { no: 3, shows: '路中间，一个人抬腿翻过护栏', right: false },
      { no: 4, shows: '右边绿灯，老人推着小车过斑马线', right: true },
      { no: 5, shows: '没有斑马线的地方，一个人从车流间斜穿', right: false },
      { no: 6, shows: '远处，一家三口走在过街天桥上', right: true },
    ],
  },
  {
    scene: 'scene-park',
    description: '春天的公园，有开花的树、一片草坪和一条步道，游人各做各的，图上标着六个号。',
    places: [
      { no: 1, shows: '游客伸手折下一枝海棠', right: false },
      { no: 2, shows: '游客站在步道上给花拍照', right: true },
      { no: 3, shows: '一家人坐在立着开放草坪牌子的草地上', right: true },
      { no: 4, shows: '有人用小铲子在林下挖野菜', right: false },
      { no: 5, shows: '小伙子爬上树杈，拽着花枝拍照', right: false },
      { no: 6, shows: '老人坐在长椅上看书', right: true },
    ],
  },
  {
    scene: 'scene-museum',
    description: '博物馆展厅，有玻璃展柜、一尊石像和护栏，墙上有禁用闪光灯的标志，观众各在一处，图上标着五个号。',
    places: [
      { no: 1, shows: '禁用闪光灯的标志旁，相机闪光灯亮了', right: false },
      { no: 2, shows: '观众站在护栏外看石像', right: true },
      { no: 3, shows: '孩子把手伸过护栏摸石像', right: false },
      { no: 4, shows: '观众戴着耳机听讲解', right: true },
      { no: 5, shows: '有人端着饮料，斜靠在展柜玻璃上', right: false },
    ],
  },
  {
    scene: 'scene-charging',
    description: '居民楼一层的剖面和楼前的院子：屋里有走道、楼梯间和安全出口，院里有电动车充电棚，图上标着五个号。',
    places: [
      { no: 1, shows: '院里充电棚，电动车接在充电桩上', right: true },
      { no: 2, shows: '走道里，电动车接着从家里拉出的插线板', right: false },
      { no: 3, shows: '楼梯底下，电动车正在充电', right: false },
      { no: 4, shows: '安全出口门边，电动车连着充电器', right: false },
      { no: 5, shows: '院里，邻居推着电动车往充电棚走', right: true },
    ],
  },
  {
    scene: 'scene-bus-stop',
    description: '公交站台，一辆车停着，前门开着，站台上有候车的人和站牌，图上标着六个号。',
    places: [
      { no: 1, shows: '站牌旁，几个人站成一列等车', right: true },
      { no: 2, shows: '有人从队伍侧面挤到最前面', right: false },
      { no: 3, shows: '排在前面的人请拄拐老人先上', right: true },
      { no: 4, shows: '队里没有人，只有三个包排着占位置', right: false },
      { no: 5, shows: '候车的人站在车门两侧，等里面的人下来', right: true },
      { no: 6, shows: '有人堵在车门正中往上挤', right: false },
    ],
  },
  {
    scene: 'scene-balcony',
    description: '从楼下看一栋居民楼的正面：几个阳台、窗户和屋顶，图上标着五个号。',
    places: [
      { no: 1, shows: '三个花盆摆在窗外的窄沿上', right: false },
      { no: 2, shows: '花架立在阳台里面', right: true },
      { no: 3, shows: '拖把和水桶挂在窗外栏杆上', right: false },
      { no: 4, shows: '衣服晾在阳台里面的晾衣架上', right: true },
      { no: 5, shows: '楼顶堆着旧木板和破家具', right: false },
    ],
  },
  {
    scene: 'scene-fire-lane',
    description: '小区院子，一条地面画着黄格、写着消防车通道的路，旁边有车位、单元门和消火栓，图上标着五个号。',
    places: [
      { no: 1, shows: '一辆小车停在消防车通道的黄格里', right: false },
      { no: 2, shows: '一辆小车停在画好的车位里', right: true },
      { no: 3, shows: '楼侧的消防通道口装了铁栅栏，上着锁', right: false },
      { no: 4, shows: '消火栓四周空着', right: true },
      { no: 5, shows: '楼门疏散出口前横着几辆自行车', right: false },
    ],
  },
];
