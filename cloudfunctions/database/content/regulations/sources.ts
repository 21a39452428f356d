import type { RegulationMeta } from './parse-regulation';

/** Name of the files (`<file>.txt`, `<file>.json`) and what the text does not say of itself. */
export interface RegulationSource {
  readonly file: string;
  readonly meta: RegulationMeta;
}

/** Another regulation: add its text and a row here, run write-json.ts, add a line to index.ts. */
export const regulationSources: readonly RegulationSource[] = [
  {
    file: 'beijing-civility-2020',
    meta: {
      id: 'beijing-civility',
      version: '2020-04-24',
      inForceFrom: '2020-06-01',
      // Which copy and how far it was compared: the head of the .txt.
      source: '国家法律法规数据库 flk.npc.gov.cn（经 github.com/LawRefBook/Laws 转录，使用前请与官方文本核对）',
    },
  },
];
