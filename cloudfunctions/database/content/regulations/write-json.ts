/** `npx tsx cloudfunctions/database/content/regulations/write-json.ts`: makes each .json from its .txt anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRegulation } from './parse-regulation';
import { regulationSources } from './sources';

for (const { file, meta } of regulationSources) {
  const regulation = parseRegulation(readFileSync(join(__dirname, `${file}.txt`), 'utf8'), meta);
  writeFileSync(join(__dirname, `${file}.json`), `${JSON.stringify(regulation, null, 2)}\n`);
}
