import fs from 'node:fs';
import path from 'node:path';

interface Family {
  /** The name that style sheets write; a system font of that name is taken first. */
  name: string;
  package: string;
  weights: Record<number, string[]>;
}

/**
 * Chinese type for machines that have none. WXSS names PingFang SC and Songti SC, as mini-programs do; where the
 * system lacks them, the browser fetches the few pieces of Noto that a page's characters need, from this server.
 */
const FAMILIES: Family[] = [
  {
    name: 'PingFang SC',
    package: 'noto-sans-sc',
    weights: {
      400: ['PingFangSC-Regular', 'NotoSansCJKsc-Regular', 'Noto Sans CJK SC Regular'],
      600: ['PingFangSC-Semibold', 'NotoSansCJKsc-Bold', 'Noto Sans CJK SC Bold'],
      700: ['PingFangSC-Semibold', 'NotoSansCJKsc-Bold', 'Noto Sans CJK SC Bold'],
    },
  },
  {
    name: 'Songti SC',
    package: 'noto-serif-sc',
    weights: {
      400: ['STSongti-SC-Regular', 'NotoSerifCJKsc-Regular', 'Noto Serif CJK SC'],
      700: ['STSongti-SC-Bold', 'NotoSerifCJKsc-Bold', 'Noto Serif CJK SC Bold'],
    },
  },
];

const FACE = /src: url\(\.\/files\/([\w.-]+\.woff2)\)[\s\S]*?unicode-range: ([^;}]+)/g;

export class Fonts {
  private css: string | undefined;

  constructor(private readonly projectRoot: string) {}

  styleSheet(): string {
    this.css ??= FAMILIES.map((family) => this.faces(family)).join('\n');
    return this.css;
  }

  /** Folder of a package's font files, for `/_preview/fonts/<package>/<file>`. */
  folder(name: string): string | undefined {
    return FAMILIES.some((family) => family.package === name) ? path.join(this.packageRoot(name), 'files') : undefined;
  }

  private faces(family: Family): string {
    const sheets = Object.entries(family.weights).map(([weight, locals]) => {
      const source = fs.readFileSync(path.join(this.packageRoot(family.package), `${weight}.css`), 'utf8');
      const system = locals.map((local) => `local('${local}')`).join(',');
      return [...source.matchAll(FACE)].map(
        ([, file = '', range = '']) =>
          `@font-face{font-family:'${family.name}';font-weight:${weight};font-display:swap;` +
          `src:${system},url(/_preview/fonts/${family.package}/${file}) format('woff2');unicode-range:${range.trim()}}`,
      );
    });
    return sheets.flat().join('\n');
  }

  private packageRoot(name: string): string {
    return path.join(this.projectRoot, 'node_modules/@fontsource', name);
  }
}
