import path from 'node:path';
import { buildFunctions, buildWorker } from './functions';

/** `npm run build`: everything that WeChat DevTools and a real environment take. */
async function main(): Promise<void> {
  const projectRoot = path.resolve(__dirname, '../..');
  await buildFunctions(projectRoot);
  await buildWorker(projectRoot);
  console.log('built dist/cloudfunctions');
}

void main();
