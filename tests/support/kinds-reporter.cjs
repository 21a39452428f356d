/**
 * Says at the end how many tests of each kind ran. In a whole run a kind of which none ran is a hole
 * that a green line would hide, so it fails the run.
 */
class KindsReporter {
  constructor(globalConfig, { kinds }) {
    const { nonFlagArgs = [], testNamePattern } = globalConfig;
    const isSelected = process.argv.includes('--selectProjects');
    this.isWhole = nonFlagArgs.length === 0 && !testNamePattern && !isSelected;
    this.kinds = kinds;
  }

  onRunComplete(_contexts, results) {
    const counts = new Map(this.kinds.map((kind) => [kind, { passed: 0, failed: 0, skipped: 0 }]));
    for (const file of results.testResults) {
      const count = counts.get(file.displayName?.name);
      if (!count) continue;
      count.passed += file.numPassingTests;
      count.failed += file.numFailingTests;
      count.skipped += file.numPendingTests + file.numTodoTests;
    }
    process.stderr.write('\nTests by kind:\n');
    for (const [kind, { passed, failed, skipped }] of counts) {
      process.stderr.write(`  ${kind.padEnd(10)} ${passed} passed, ${failed} failed, ${skipped} skipped\n`);
      if (this.isWhole && passed + failed === 0) this.error = new Error(`no ${kind} test ran`);
    }
  }

  getLastError() {
    return this.error;
  }
}
module.exports = KindsReporter;
