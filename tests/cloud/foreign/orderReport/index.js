// A function as Tencent's documentation writes them: an aggregation with lookups over a shop's orders.
const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
const _ = db.command;
const $ = db.command.aggregate;

exports.main = async () => {
  for (const name of ['shopOrders', 'books', 'warehouses']) await db.createCollection(name);
  const insert = async (name, rows) => {
    for (const data of rows) await db.collection(name).add({ data });
  };
  await insert('books', [
    { _id: 'b1', title: 'novel 1', price: 30 },
    { _id: 'b2', title: 'science 1', price: 20 },
  ]);
  await insert('warehouses', [
    { city: 'Beijing', book: 'b1', stock: 5 },
    { city: 'Tianjin', book: 'b1', stock: 0 },
    { city: 'Beijing', book: 'b2', stock: 80 },
  ]);
  await insert('shopOrders', [
    { book: 'b1', quantity: 2, city: 'Beijing', at: new Date('2020-05-01T23:30:00Z') },
    { book: 'b2', quantity: 10, city: 'Tianjin', at: new Date('2020-05-02T10:00:00Z') },
    { book: 'b1', quantity: 1, city: 'Beijing', at: new Date('2020-05-03T10:00:00Z') },
    { book: 'b9', quantity: 7, city: 'Beijing', at: new Date('2020-05-04T10:00:00Z') },
  ]);

  const sales = await db
    .collection('shopOrders')
    .aggregate()
    .match({ quantity: _.gte(1) })
    .lookup({ from: 'books', localField: 'book', foreignField: '_id', as: 'bookList' })
    .unwind({ path: '$bookList', preserveNullAndEmptyArrays: false })
    .addFields({ revenue: $.multiply(['$quantity', '$bookList.price']) })
    .group({
      _id: '$bookList.title',
      sold: $.sum('$quantity'),
      revenue: $.sum('$revenue'),
      cities: $.addToSet('$city'),
      firstDay: $.min($.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' })),
    })
    .sort({ revenue: -1 })
    .end();

  const stocked = await db
    .collection('shopOrders')
    .aggregate()
    .lookup({
      from: 'warehouses',
      let: { book: '$book', wanted: '$quantity' },
      pipeline: $.pipeline()
        .match(_.expr($.and([$.eq(['$book', '$$book']), $.gte(['$stock', '$$wanted'])])))
        .project({ _id: 0, city: 1, stock: 1 })
        .done(),
      as: 'available',
    })
    .project({ _id: 0, book: 1, places: $.size('$available') })
    .sort({ book: 1, places: 1 })
    .limit(10)
    .end();

  return { sales: sales.list, stocked: stocked.list };
};
