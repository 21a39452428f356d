// Runs a piece of code that a test sends, with the real SDK around it: what a cloud function could do, this can.
const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
const lenient = cloud.database({ throwOnNotFound: false });

exports.main = async ({ code, args }) => {
  const run = new Function('cloud', 'db', 'lenient', '_', '$', 'args', `return (async () => { ${code} })()`);
  try {
    return { ok: true, value: await run(cloud, db, lenient, db.command, db.command.aggregate, args) };
  } catch (error) {
    return { ok: false, errCode: error.errCode, errMsg: error.errMsg || error.message };
  }
};
