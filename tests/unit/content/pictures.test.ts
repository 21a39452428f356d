import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lessonPictures } from '../../../cloudfunctions/database/content/classroom/lesson-pictures';
import { pictureWords, pictureWordsOf } from '../../../cloudfunctions/database/content/classroom/pictures';
import { scenes } from '../../../cloudfunctions/database/content/classroom/scenes';
import { regulations } from '../../../cloudfunctions/database/content/regulations';
import { allPictures } from '../../../local/build/pictures/catalogue';
import { readTokens } from '../../../local/build/pictures/draw/palette';
import { findArticle } from '../../../miniprogram/shared/regulation';

const ROOT = path.resolve(__dirname, '../../..');
const FOLDER = path.join(ROOT, 'miniprogram/packages/classroom/pictures');
/** ux.md 11 */
const CARD_MAX_BYTES = 4096;
const SCENE_MAX_BYTES = 8192;
const ALL_MAX_BYTES = 350 * 1024;
const ARTICLES = [16, 17, 18, 19, 20, 21, 22, 23, 24, 27, 28, 29, 30, 31, 32];

const [law] = regulations;
if (!law) throw new Error('no regulation');
const cardIds = ARTICLES.flatMap((article) =>
  (findArticle(law, article)?.paragraphs ?? [])
    .flatMap(({ items }) => items)
    .filter(({ text }) => !text.startsWith('其他'))
    .map(({ no }) => `a${article}-${no}`),
);
const tokens = readTokens(ROOT);
const files = readdirSync(FOLDER).map((file) => ({ file, svg: readFileSync(path.join(FOLDER, file), 'utf8') }));
const isScene = (file: string) => file.startsWith('scene-');
const isCard = (file: string) => /^a\d/.test(file);
const svgOf = (name: string) => files.find(({ file }) => file === `${name}.svg`)?.svg ?? '';
const namesWhere = (isWanted: (each: (typeof files)[number]) => boolean) =>
  files.filter(isWanted).map(({ file }) => file);

describe('what is drawn', () => {
  test('every concrete item, every scene and every lesson’s picture has its file, and nothing else has one', () => {
    const expected = [
      ...cardIds,
      ...scenes.map(({ scene }) => scene),
      ...lessonPictures.map(({ picture }) => picture),
    ].map((name) => `${name}.svg`);
    expect(cardIds).toHaveLength(77);
    expect(files.map(({ file }) => file).sort()).toEqual(expected.sort());
  });

  test('the committed files are what the kit draws (if not: npm run pictures)', () => {
    const drawn = allPictures(tokens);
    expect(namesWhere(({ file, svg }) => drawn.get(file) !== svg)).toEqual([]);
    expect(drawn.size).toBe(files.length);
  });

  test('no two pictures are the same', () => {
    expect(new Set(files.map(({ svg }) => svg)).size).toBe(files.length);
  });

  test('a card’s picture has two panels, each cut off at its own edge', () => {
    const panels = /<svg width="340">.+<\/svg><svg x="346">.+<\/svg><\/svg>\n$/;
    expect(namesWhere(({ file, svg }) => isCard(file) && !panels.test(svg))).toEqual([]);
  });
});

describe('limits', () => {
  test('4 KB a picture, 8 KB a scene, 350 KB together', () => {
    const sizes = files.map(({ file, svg }) => ({ file, size: Buffer.byteLength(svg) }));
    const tooBig = sizes.filter(({ file, size }) => size > (isScene(file) ? SCENE_MAX_BYTES : CARD_MAX_BYTES));
    expect(tooBig).toEqual([]);
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(ALL_MAX_BYTES);
  });

  test('all have one frame', () => {
    expect(namesWhere(({ svg }) => !svg.includes('viewBox="0 0 686 300"'))).toEqual([]);
  });

  test('nothing is loaded from elsewhere and nothing runs', () => {
    const allowed = /xmlns="http:\/\/www\.w3\.org\/2000\/svg"/g;
    const outside = /https?:|url\(|@import|<image|<script|<foreignObject|\son\w+=|href="(?!#)/;
    expect(namesWhere(({ svg }) => outside.test(svg.replace(allowed, '')))).toEqual([]);
  });

  test('what is used again is in the same file', () => {
    const dangling = files.flatMap(({ file, svg }) =>
      [...svg.matchAll(/href="#(\w+)"/g)].filter(([, id]) => !svg.includes(`id="${id ?? ''}"`)).map(() => file),
    );
    expect(dangling).toEqual([]);
  });
});

describe('letters', () => {
  test('none but the numbers of a scene’s places, 1 to the last', () => {
    for (const { scene, places } of scenes) {
      const numbers = [...svgOf(scene).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => Number(text));
      expect(numbers).toEqual(places.map(({ no }) => no));
    }
    expect(namesWhere(({ file, svg }) => !isScene(file) && svg.includes('<text'))).toEqual([]);
  });
});

describe('colours', () => {
  test('only the tokens’, in the light and in the dark', () => {
    const long = (hex: string) => hex.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3').toUpperCase();
    const values = (part: ReadonlyMap<string, string>) => [...part.values()].map((value) => value.toUpperCase());
    for (const { svg } of files) {
      const [light = '', dark = ''] = svg.split('@media(prefers-color-scheme:dark)');
      const used = (text: string) => [...text.matchAll(/#[0-9a-f]{6}\b|#[0-9a-f]{3}\b/g)].map(([hex]) => long(hex));
      expect(values(tokens.light)).toEqual(expect.arrayContaining(used(light)));
      expect(used(dark).length).toBeGreaterThan(0);
      expect(values(tokens.dark)).toEqual(expect.arrayContaining(used(dark)));
    }
  });
});

describe('words', () => {
  test('every card’s picture has them, in the order of the law', () => {
    expect(pictureWords.map(({ cardId }) => cardId)).toEqual(cardIds);
    expect(pictureWordsOf('a30-1')?.right).toBe('能走');
    expect(pictureWordsOf('a25-1')).toBeNull();
  });

  test('no two pictures are told with the same sentence', () => {
    const said = pictureWords.flatMap(({ caption, alt }) => [caption, alt]);
    expect(new Set(said).size).toBe(said.length);
  });

  test('what is heard of a picture tells both panels', () => {
    expect(pictureWords.filter(({ alt }) => !(alt.includes('左边') && alt.includes('右边')))).toEqual([]);
  });
});
