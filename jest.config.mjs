/** Kinds of test, told apart by folder; the summary says how many of each ran. */
const KINDS = ['unit', 'component', 'cloud', 'e2e'];

const swc = {
  '^.+\\.[jt]s$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' }, sourceMaps: 'inline' },
  ],
};
const project = (displayName, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/tests/${displayName}/**/*.test.ts`],
  testEnvironment: 'node',
  transform: swc,
  ...more,
});

export default {
  testSequencer: '<rootDir>/tests/support/sequencer.cjs',
  reporters: ['default', ['<rootDir>/tests/support/kinds-reporter.cjs', { kinds: KINDS }]],
  globalSetup: '<rootDir>/tests/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
  // The cloud tests start a process each and the machine that is asked of has two cores.
  maxWorkers: 2,
  testTimeout: 60000,
  projects: KINDS.map((kind) => project(kind, kind === 'component' ? { testEnvironment: 'jsdom' } : {})),
};
