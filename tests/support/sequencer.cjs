const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes a minute and more: begun last, one of them would keep one core busy while the other waits. */
const LONG = [
  'e2e/looks-states',
  'cloud/recruitment-faults',
  'cloud/queue-faults',
  'cloud/crash',
  'cloud/recruitment-crowd',
  'e2e/looks',
  'e2e/courses',
  'e2e/staff-sheets',
  'cloud/waiting-list',
  'cloud/lone-administrator',
];

const rank = ({ path }) => {
  const at = LONG.findIndex((name) => path.replaceAll('\\', '/').endsWith(`tests/${name}.test.ts`));
  return at < 0 ? LONG.length : at;
};

/** As jest orders them, the long ones first. */
module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
