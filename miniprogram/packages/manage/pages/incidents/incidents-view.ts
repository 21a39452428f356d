import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import type { PhotoTile } from '../../../../components/wm-photo-grid/wm-photo-grid';
import { incidentName } from '../../../../shared/on-duty';
import { momentLabel, rangeLabel } from '../../../../shared/time';

export type Incidents = OutputOf<'recruitment.listIncidents'>;
type Row = Incidents['rows'][number];
export type IncidentState = Row['state'];

export interface IncidentRow {
  incidentId: string;
  cellId: string;
  userId: string;
  kind: string;
  /** the words, or why they are not there */
  text: string;
  line: string;
  photos: string;
  tiles: PhotoTile[];
  facts: Fact[];
  isOpen: boolean;
  answer: string;
}

export function toIncidentRows({ rows, asOf }: Incidents, state: IncidentState): IncidentRow[] {
  return rows.filter((row) => row.state === state).map((row) => toRow(row, asOf));
}

function toRow(row: Row, now: number): IncidentRow {
  const { incidentId, cellId, userId, photos, at, doneAt, note, siteName, phoneTail } = row;
  const kind = incidentName(row.kind);
  const who = row.who || '没留姓名';
  const isOpen = row.state === 'open';
  return {
    ...{ incidentId, cellId, userId, kind, isOpen },
    text: row.words === 'shown' ? row.text : HIDDEN[row.words],
    line: `${siteName} · ${momentLabel(at, now)}`,
    photos: photos.length > 0 ? `${photos.length} 张照片` : '',
    tiles: photos.map(({ fileId, url }) => ({ fileId, url, act: '', isOff: false })),
    facts: [
      { k: '什么情况', v: kind },
      { k: '哪里', v: siteName, note: rangeLabel(row.startAt, row.endAt, now) },
      { k: '谁报的', v: who, note: phoneTail && `尾号 ${phoneTail}` },
      { k: '什么时候', v: momentLabel(at, now) },
    ],
    answer: isOpen ? '' : `${momentLabel(doneAt, now)} 办了：${note}`,
  };
}

const HIDDEN = {
  waiting: '说明正在过内容检查，过了就看得到。急的话先打电话问',
  refused: '说明没通过内容检查，请打电话问',
} as const;

export const segmentsOf = ({ rows }: Incidents): { value: IncidentState; label: string }[] => {
  const open = rows.filter(({ state }) => state === 'open').length;
  return [
    { value: 'open', label: `没办的 ${open}` },
    { value: 'done', label: `办了的 ${rows.length - open}` },
  ];
};
