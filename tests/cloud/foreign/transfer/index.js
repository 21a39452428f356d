// A function as Tencent's documentation writes them: money from one account to another, in a transaction.
const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database({ throwOnNotFound: false });
const _ = db.command;

exports.main = async ({ from, to, amount, open }) => {
  if (open) {
    try {
      await db.createCollection('accounts');
    } catch (e) {
      // it is there already
    }
    for (const [id, balance] of Object.entries(open))
      await db
        .collection('accounts')
        .doc(id)
        .set({ data: { amount: balance } });
    return { success: true };
  }
  try {
    const result = await db.runTransaction(async (transaction) => {
      const payer = await transaction.collection('accounts').doc(from).get();
      const payee = await transaction.collection('accounts').doc(to).get();
      if (!payer.data || !payee.data) await transaction.rollback(-2);
      if (payer.data.amount < amount) await transaction.rollback(-1);
      await transaction
        .collection('accounts')
        .doc(from)
        .update({ data: { amount: _.inc(-amount) } });
      await transaction
        .collection('accounts')
        .doc(to)
        .update({ data: { amount: _.inc(amount) } });
      return { left: payer.data.amount - amount };
    });
    return { success: true, left: result.left };
  } catch (e) {
    return { success: false, error: e.errMsg || e };
  }
};
