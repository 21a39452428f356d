import path from 'node:path';
import { buildFunctions, buildWorker } from './functions';
import { buildMiniprogramNpm } from './miniprogram-npm';

/** `npm run build`: everything that WeChat DevTools and a real environment take. */
async function main(): Promise<void> {
  const projectRoot = path.resolve(__dirname, '../..');
  await buildFunctions(projectRoot);
  await buildWorker(projectRoot);
  buildMiniprogramNpm(projectRoot);
  console.log('built dist/cloudfunctions and miniprogram/miniprogram_npm');
}

void main();
