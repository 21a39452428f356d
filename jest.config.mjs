// Five kinds of test, told apart by folder, so that the summary can say how many of each ran.
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
  reporters: ['default', '<rootDir>/tests/support/kinds-reporter.cjs'],
  globalSetup: '<rootDir>/tests/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
  // The cloud tests start a process each and the machine that is asked of has two cores.
  maxWorkers: 2,
  testTimeout: 60000,
  projects: [
    project('unit'),
    project('component', { testEnvironment: 'jsdom' }),
    project('cloud'),
    project('simulation'),
    project('e2e'),
  ],
};
