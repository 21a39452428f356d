import type { PhotoTile } from '../../../../components/wm-photo-grid/wm-photo-grid';
import { incidentName, type IncidentKind } from '../../../../shared/on-duty';
import { momentLabel, rangeLabel } from '../../../../shared/time';
import type { OnDuty } from '../../components/wm-on-duty/on-duty-view';

type Incident = OnDuty['incidents'][number];

export interface ReportRow {
  key: string;
  kind: string;
  text: string;
  state: string;
  tone: string;
  /** 今天 16:05 报的，2 张照片 */
  line: string;
  /** what staff said */
  answer: string;
}
export interface IncidentView {
  siteName: string;
  line: string;
  canReport: boolean;
  closedTitle: string;
  closedText: string;
  rows: ReportRow[];
}

export interface IncidentForm {
  kind: IncidentKind | '';
  text: string;
  photos: { fileId: string; path: string }[];
}
export const EMPTY_INCIDENT: IncidentForm = { kind: '', text: '', photos: [] };

export function toIncidentView(answer: OnDuty): IncidentView {
  const { siteName, startAt, endAt, incidents, canReport, asOf } = answer;
  const isClosed = !canReport && incidents.length === 0;
  return {
    siteName,
    line: rangeLabel(startAt, endAt, asOf),
    canReport,
    closedTitle: isClosed ? (asOf < startAt ? '还没到您的班' : '现在不能上报') : '',
    closedText: isClosed ? '是您的班、开始以后才能上报。有急事请直接打给领队。' : '',
    rows: incidents.map((incident) => toReportRow(incident, asOf)),
  };
}

function toReportRow({ incidentId, kind, text, words, photos, at, state, note, doneAt }: Incident, now: number) {
  const isDone = state === 'done';
  const count = photos.length > 0 ? `，${photos.length} 张照片` : '';
  const seen =
    words === 'shown' ? '' : words === 'waiting' ? '。说明正在过内容检查' : '。说明没通过检查，站里只看到种类';
  return {
    key: incidentId,
    kind: incidentName(kind),
    text,
    state: isDone ? '✓ 办了' : '站里收到了',
    tone: isDone ? 'green' : 'gold',
    line: `${momentLabel(at, now)} 报的${count}${seen}`,
    answer: isDone ? `${momentLabel(doneAt, now)} 站里说：${note}` : '',
  };
}

export const tilesOf = ({ photos }: IncidentForm): PhotoTile[] =>
  photos.map(({ fileId, path }) => ({ fileId, url: path, act: '去掉', isOff: false }));

export type IncidentErrors = Partial<Record<'kind' | 'text' | 'photos', string>>;

export const missingIn = ({ kind, text }: IncidentForm): IncidentErrors => ({
  ...(kind === '' && { kind: '选一种，站里好知道急不急' }),
  ...(text.trim() === '' && { text: '写一句：在哪、怎么了' }),
});

export function fieldErrors(fields: Readonly<Record<string, string>>): IncidentErrors {
  const { kind, text, photos } = fields;
  return { ...(kind && { kind }), ...(text && { text }), ...(photos && { photos }) };
}
