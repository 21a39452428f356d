import { a16First } from './cards/a16-first';
import { a16Second } from './cards/a16-second';
import { a17First } from './cards/a17-first';
import { a17Second } from './cards/a17-second';
import { a18First } from './cards/a18-first';
import { a18Second } from './cards/a18-second';
import { a19First } from './cards/a19-first';
import { a19Second } from './cards/a19-second';
import { a20First } from './cards/a20-first';
import { a20Second } from './cards/a20-second';
import { a21 } from './cards/a21';
import { a22 } from './cards/a22';
import { a23 } from './cards/a23';
import { a24 } from './cards/a24';
import { a27 } from './cards/a27';
import { a28 } from './cards/a28';
import { a29 } from './cards/a29';
import { a30 } from './cards/a30';
import { a31 } from './cards/a31';
import { a32 } from './cards/a32';
import type { Items } from './cards/card';
import type { Tokens } from './draw/palette';
import { onePanel, scene, twoPanels } from './draw/svg';
import { LESSONS } from './lessons';
import { SCENES } from './scenes';

const ARTICLES: Readonly<Record<number, Items>> = {
  16: { ...a16First, ...a16Second },
  17: { ...a17First, ...a17Second },
  18: { ...a18First, ...a18Second },
  19: { ...a19First, ...a19Second },
  20: { ...a20First, ...a20Second },
  21: a21,
  22: a22,
  23: a23,
  24: a24,
  27: a27,
  28: a28,
  29: a29,
  30: a30,
  31: a31,
  32: a32,
};

/** Every picture of the classroom: file name -> SVG text. */
export function allPictures(tokens: Tokens): Map<string, string> {
  const pictures = new Map<string, string>();
  for (const [article, items] of Object.entries(ARTICLES)) {
    for (const [item, panels] of Object.entries(items))
      pictures.set(`a${article}-${item}.svg`, twoPanels(panels, tokens));
  }
  for (const [name, { drawing, marks }] of Object.entries(SCENES))
    pictures.set(`${name}.svg`, scene(drawing, marks, tokens));
  for (const [name, drawing] of Object.entries(LESSONS)) pictures.set(`${name}.svg`, onePanel(drawing, tokens));
  return pictures;
}
