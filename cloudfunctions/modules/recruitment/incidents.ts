import type { OutputOf } from '../../contract';
import { maskName } from '../../../miniprogram/shared/masks';
import { incidentFolder, incidentName, incidentPath, incidentsPath } from '../../../miniprogram/shared/on-duty';
import { DAY_MS, MINUTE_MS } from '../../../miniprogram/shared/time';
import { checkText } from '../../kernel/content-check';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import { requireKeys } from '../../kernel/secrets';
import { addressesOf } from '../../kernel/storage';
import type { UseCase } from '../../kernel/router';
import { peopleOf } from '../identity';
import { tell } from '../notices';
import { dutyAt, mustBeOn, ownDuty } from './on-duty';
import { incidents, type IncidentRow } from './on-duty.repository';
import { mustGet } from './orders.repository';
import { lookOnce } from './roster';
import { staffOver } from './staff-over';
import { checkAgain, checkedWords } from './words';

type View = OutputOf<'recruitment.reportIncident'>['incident'];

/** An address of a photo works this long. */
const ADDRESS_SECONDS = 2 * 60 * 60;
const LISTED_MAX = 200;
const OWN_MAX = 50;
const TOLD_MS = 3 * DAY_MS;

/** Kept before anybody is told, whatever the check of its words says: what happened does not wait. */
export const reportIncident: UseCase<'recruitment.reportIncident'> = async (context, { cellId, ...said }) => {
  const { caller, now, requestId } = context;
  const { duty } = await ownDuty(cellId, caller.userId);
  const _id = idOf('incident', caller.userId, requestId);
  const there = await incidents.get(_id);
  if (there) return { incident: await carried(there, now) };
  mustBeOn(duty, now);
  mustBeOurs(cellId, said.photos);
  const words = await checkedWords(caller.openid, said.text);
  const { dutyId } = duty;
  const fresh: IncidentRow = {
    ...{ _id, v: 1, orderId: duty.order._id, dutyId, cellId, userId: caller.userId },
    ...{ ...said, words, at: now, state: 'open', note: '', doneAt: 0, todo: 'tell', todoAt: now },
  };
  await incidents.insert(fresh);
  return { incident: await carried(fresh, now) };
};

async function carried(row: IncidentRow, now: number): Promise<View> {
  await carryIncident(row, now);
  return toView(row, await urlsOf([row]));
}

/** Only what was stored for this shift: another file's id would show what is somebody else's. */
function mustBeOurs(cellId: string, photos: readonly string[]): void {
  const folder = `/${incidentFolder(cellId)}/`;
  if (photos.every((fileId) => fileId.includes(folder) && !fileId.includes('..'))) return;
  throw new AppError('BAD_INPUT', { fields: { photos: '有的照片不是在这一页传的，请重新选' } });
}

/** What a report owes: staff told, its words checked, its reporter answered. Safe to repeat; `jobs` does it again. */
export async function carryIncident(row: IncidentRow, now: number): Promise<void> {
  const { _id, todo } = row;
  if (todo === 'tell') {
    await tellStaff(row, now);
    await incidents.change({ _id, todo }, afterTelling(row, now));
  }
  if (todo === 'check') {
    const words = await checkAgain(row.userId, row.text);
    const next = words === 'waiting' ? { todoAt: now + MINUTE_MS } : ({ words, todo: '' } as const);
    await incidents.change({ _id, todo }, next);
  }
  if (todo === 'answer') {
    await tellReporter(row, now);
    await incidents.change({ _id, todo }, afterTelling(row, now));
  }
}

/** Words that wait are not forgotten over what was more pressing. */
const afterTelling = ({ words }: IncidentRow, now: number) =>
  words === 'waiting' ? ({ todo: 'check', todoAt: now + MINUTE_MS } as const) : ({ todo: '' } as const);

/** What kind it is and where; the words are read where a look is written down. */
async function tellStaff({ _id, orderId, dutyId, kind }: IncidentRow, now: number): Promise<void> {
  const { order, siteName } = await dutyAt(dutyId);
  for (const userId of await staffOver(order.unitId, now)) {
    await tell({
      fact: ['incident', _id, userId],
      userId,
      kind: 'recruitment-incident',
      title: `情况上报：${siteName}`,
      text: `${incidentName(kind)}。${order.title}，请点开看`,
      page: incidentsPath(orderId),
      template: 'result',
      at: now,
      until: now + TOLD_MS,
      isUrgent: true,
    });
  }
}

async function tellReporter({ _id, cellId, userId, kind, note }: IncidentRow, now: number): Promise<void> {
  await tell({
    fact: ['incident-done', _id],
    userId,
    kind: 'recruitment-incident',
    title: `您报的情况办了：${incidentName(kind)}`,
    text: note,
    page: incidentPath(cellId),
    template: 'result',
    at: now,
    until: now + TOLD_MS,
  });
}

export const closeIncident: UseCase<'recruitment.closeIncident'> = async (context, { orderId, incidentId, note }) => {
  const { caller, now } = context;
  const there = await incidents.get(incidentId);
  if (there?.orderId !== orderId) throw new AppError('NOT_FOUND');
  if (there.state === 'open') {
    await checkText(caller.openid, [note]);
    const done = { state: 'done', note, doneAt: now, todo: 'answer', todoAt: now } as const;
    await incidents.change({ _id: incidentId, state: 'open' }, done);
  }
  const after = await incidents.get(incidentId);
  if (after?.state !== 'done') throw new AppError('BUSY');
  // The same tap arriving again is the same; another's word stands.
  if (after.note !== note) throw new AppError('INCIDENT_DONE');
  await carryIncident(after, now);
  return {};
};

export const listIncidents: UseCase<'recruitment.listIncidents'> = async (context, { orderId }) => {
  requireKeys();
  const order = await mustGet(orderId);
  await lookOnce(context, orderId);
  const pages = await Promise.all(
    (['open', 'done'] as const).map((state) =>
      incidents.find({ orderId, state }, { order: [['at', 'desc']], limit: LISTED_MAX }),
    ),
  );
  const found = pages.flat();
  const [urls, facts] = await Promise.all([urlsOf(found), peopleOf([...new Set(found.map(({ userId }) => userId))])]);
  const rows = found.map((row) => {
    const { name = '', phone = '' } = facts.get(row.userId) ?? {};
    const [, site, shift] = row.dutyId.split('_').map(Number);
    const times = order.shifts[shift ?? 0] ?? { startAt: 0, endAt: 0 };
    const { cellId, userId } = row;
    const seen = { ...toView(row, urls), text: row.words === 'shown' ? row.text : '' };
    const siteName = order.sites[site ?? 0]?.name ?? '';
    return { ...seen, ...times, cellId, userId, siteName, who: maskName(name), phoneTail: phone.slice(-4) };
  });
  return { title: order.title, rows, asOf: context.now };
};

export async function ownIncidents(cellId: string, userId: string): Promise<View[]> {
  const rows = await incidents.find({ userId, cellId }, { limit: OWN_MAX });
  const urls = await urlsOf(rows);
  return rows.sort((a, b) => b.at - a.at).map((row) => toView(row, urls));
}

const urlsOf = (rows: readonly IncidentRow[]): Promise<Map<string, string>> =>
  addressesOf(
    rows.flatMap(({ photos }) => photos),
    ADDRESS_SECONDS,
  );

function toView(row: IncidentRow, urls: ReadonlyMap<string, string>): View {
  const { _id: incidentId, kind, text, words, at, state, note, doneAt } = row;
  const photos = row.photos.map((fileId) => ({ fileId, url: urls.get(fileId) ?? '' }));
  return { incidentId, kind, text, words, photos, at, state, note, doneAt };
}
