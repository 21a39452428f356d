import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allPictures } from './catalogue';
import { readTokens } from './draw/palette';

/** Draws the classroom's pictures: `npm run pictures` after a change here or of a colour. The result is committed. */
const ROOT = path.join(__dirname, '..', '..', '..');
const FOLDER = path.join(ROOT, 'miniprogram', 'packages', 'classroom', 'pictures');

mkdirSync(FOLDER, { recursive: true });
const pictures = allPictures(readTokens(ROOT));
for (const file of readdirSync(FOLDER)) if (!pictures.has(file)) rmSync(path.join(FOLDER, file));
let total = 0;
for (const [file, svg] of pictures) {
  writeFileSync(path.join(FOLDER, file), svg);
  total += Buffer.byteLength(svg);
}
console.log(`${pictures.size} pictures, ${total} bytes`);
