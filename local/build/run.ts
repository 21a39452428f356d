import { projectRoot } from '../project-root';
import { buildFunctions } from './functions';
import { buildForTests, buildWorker } from './local';
import { buildMiniprogramNpm } from './miniprogram-npm';

/** `npm run build`: everything that WeChat DevTools and a real environment take; `--tests`: and what the tests start. */
async function main(): Promise<void> {
  await buildFunctions(projectRoot);
  await buildWorker(projectRoot);
  buildMiniprogramNpm(projectRoot);
  if (process.argv.includes('--tests')) await buildForTests(projectRoot);
  console.log('built dist/cloudfunctions and miniprogram/miniprogram_npm');
}

void main();
