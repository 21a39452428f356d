import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { LIMITS } from '../../../../shared/limits';
import { momentLabel, rangeLabel } from '../../../../shared/time';
import type { PhotoTile } from '../../../../components/wm-photo-grid/wm-photo-grid';

export type Recorded = OutputOf<'activities.showRecord'>;

/** write: the form; review: photos wait for this person's look; shown: on record; none: nothing yet, `why` says so */
type Mode = 'write' | 'review' | 'shown' | 'none';

export interface RecordView {
  mode: Mode;
  title: string;
  line: string;
  text: string;
  came: number;
  taken: number;
  due: string;
  /** where its photos stand, when they are not simply there */
  photosNote: string;
  why: string;
}

interface Who {
  canWrite: boolean;
  isStaff: boolean;
}

export function toRecordView(answer: Recorded, who: Who): RecordView {
  const { title, startAt, endAt, taken, dueDay, record, asOf } = answer;
  return {
    mode: modeOf(answer, who),
    title,
    line: rangeLabel(startAt, endAt, asOf),
    text: record?.text ?? '',
    came: record?.came ?? 0,
    taken,
    due: `${dueDay} 前交，结束后 10 个工作日内`,
    photosNote: photosNote(record, who.isStaff),
    why: asOf < endAt ? `${momentLabel(endAt, asOf)} 结束，结束以后再写。` : `还没有写，${dueDay} 前要交。`,
  };
}

function modeOf({ record }: Recorded, { canWrite, isStaff }: Who): Mode {
  if (!record) return canWrite ? 'write' : 'none';
  return record.photoState === 'waiting' && isStaff && !record.isMine ? 'review' : 'shown';
}

function photosNote(record: Recorded['record'], isStaff: boolean): string {
  if (record?.photoState !== 'waiting') return '';
  if (record.isMine) return '照片是您传的，等另一位同事看过才给居民看';
  return isStaff ? '看看有没有不愿出镜的人、证件和门牌。没选的会删掉' : '照片等工作人员看过才给居民看';
}

export interface Form {
  text: string;
  came: string;
  photos: { fileId: string; path: string }[];
}
export const EMPTY: Form = { text: '', came: '', photos: [] };

export const tilesOfForm = ({ photos }: Form): PhotoTile[] =>
  photos.map(({ fileId, path }) => ({ fileId, url: path, act: '去掉', isOff: false }));

export const tilesOfRecord = ({ record }: Recorded, mode: Mode, off: readonly string[]): PhotoTile[] =>
  (record?.photos ?? []).map(({ fileId, url }) => {
    const isOff = off.includes(fileId);
    return { fileId, url, act: mode === 'review' ? (isOff ? '还是放' : '不放') : '', isOff };
  });

export type FieldErrors = Partial<Record<'text' | 'came' | 'photos', string>>;

/** What is not filled in at all; everything else is the server's to judge. */
export function missingIn({ text, came }: Form): FieldErrors {
  return {
    ...(text.trim() === '' && { text: '请写几句：做了什么，来了哪些人' }),
    ...(!/^\d{1,4}$/.test(came.trim()) && { came: `请填来了几位，0 到 ${LIMITS.cameMax} 的整数` }),
  };
}

/** Messages of the server, whose paths begin with `summary.` */
export function fieldErrors(fields: Readonly<Record<string, string>>): FieldErrors {
  const of = (name: string): string | undefined =>
    Object.entries(fields).find(([path]) => path.startsWith(`summary.${name}`))?.[1];
  const [text, came, photos] = [of('text'), of('came'), of('photos')];
  return { ...(text && { text }), ...(came && { came }), ...(photos && { photos }) };
}

/** On the button that ends the look. */
export const reviewLabel = (tiles: readonly PhotoTile[]): string => {
  const count = tiles.filter(({ isOff }) => !isOff).length;
  return count === 0 ? '一张都不放' : `放出这 ${count} 张`;
};
