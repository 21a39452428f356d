// A function as Tencent's documentation writes them: query operators over a to-do list. Knows nothing of this project.
const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
const _ = db.command;

exports.main = async () => {
  await db.createCollection('todos');
  const todos = db.collection('todos');
  const samples = [
    {
      description: 'learn mini-program',
      due: new Date('2018-09-01'),
      tags: ['tech', 'mini-program'],
      style: { color: 'white', size: 'large' },
      progress: 50,
      done: false,
    },
    {
      description: 'write a novel',
      due: new Date('2019-01-01'),
      tags: ['writing'],
      style: { color: 'yellow', size: 'normal' },
      progress: 30,
      done: false,
    },
    {
      description: 'learn cloud database',
      due: new Date('2018-10-01'),
      tags: ['tech', 'database'],
      style: { color: 'red', size: 'small' },
      progress: 100,
      done: true,
    },
    { description: 'buy milk', due: null, tags: [], style: { color: 'white' }, progress: 0, done: false },
  ];
  for (const data of samples) await todos.add({ data });

  const descriptions = async (query) =>
    (await query.orderBy('description', 'asc').get()).data.map((todo) => todo.description);
  const before = {
    halfDone: await descriptions(todos.where({ progress: _.gt(20).and(_.lt(80)) })),
    whiteOrDone: await descriptions(todos.where(_.or([{ style: { color: 'white' } }, { done: true }]))),
    eitherEnd: await descriptions(todos.where({ progress: _.eq(0).or(_.eq(100)) })),
    bothTags: await descriptions(todos.where({ tags: _.all(['tech', 'database']) })),
    noTags: await descriptions(todos.where({ tags: _.size(0) })),
    sized: await descriptions(todos.where({ 'style.size': _.exists(true) })),
    named: await descriptions(todos.where({ description: db.RegExp({ regexp: '^LEARN', options: 'i' }) })),
    in2018: await descriptions(todos.where({ due: _.gte(new Date('2018-01-01')).and(_.lt(new Date('2019-01-01'))) })),
    notThese: await descriptions(todos.where({ progress: _.nin([0, 100]) })),
    second: (await todos.orderBy('progress', 'desc').skip(1).limit(1).field({ description: true, _id: false }).get())
      .data,
    total: (await todos.where({ done: false }).count()).total,
  };

  const { _id } = (await todos.where({ description: 'write a novel' }).get()).data[0];
  await todos.doc(_id).update({
    data: {
      progress: _.inc(10),
      tags: _.push(['fiction']),
      style: { color: 'blue' },
      draft: _.set({ pages: 12 }),
      due: _.remove(),
    },
  });
  const novel = (await todos.doc(_id).get()).data;
  const closed = await todos.where({ progress: _.gte(100) }).update({ data: { closed: true } });
  const removed = await todos.where({ due: null }).remove();
  return { before, novel: { ...novel, _id: undefined }, closed: closed.stats, removed: removed.stats };
};
