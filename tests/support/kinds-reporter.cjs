/** Says at the end how many tests of each kind ran: a kind that silently ran none is a hole, so it fails the run. */
class KindsReporter {
  constructor(globalConfig) {
    this.partial = Boolean(
      globalConfig.nonFlagArgs?.length || globalConfig.testNamePattern || globalConfig.selectProjects,
    );
  }
  onRunComplete(contexts, results) {
    const kinds = new Map(
      [...contexts].map((context) => [context.config.displayName?.name, { passed: 0, failed: 0, skipped: 0 }]),
    );
    for (const file of results.testResults) {
      const counts = kinds.get(file.displayName?.name);
      if (!counts) continue;
      counts.passed += file.numPassingTests;
      counts.failed += file.numFailingTests;
      counts.skipped += file.numPendingTests + file.numTodoTests;
    }
    process.stderr.write('\nTests by kind:\n');
    for (const [kind, { passed, failed, skipped }] of kinds) {
      process.stderr.write(`  ${kind.padEnd(10)} ${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    }
  }
}
module.exports = KindsReporter;
