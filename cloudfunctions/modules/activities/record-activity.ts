import { DAY_MS, dayOf } from '../../../miniprogram/shared/time';
import { checkText } from '../../kernel/content-check';
import { is, to, type Where } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { addressesOf, removeFiles } from '../../kernel/storage';
import type { UseCase } from '../../kernel/router';
import { unitOf, unitsBelow } from '../units';
import { activities, writerOf, type ActivityRow } from './activities.repository';
import { editId, mustGet, save } from './edit';
import { starCountsOf } from './evaluations.repository';
import { workingDayAfter } from './working-days';
import { move } from './workflow';

/** A summary is due within so many working days of the end (domain, "Activities"). */
const DUE_WORKING_DAYS = 10;
/** An address of a photo works this long. */
const ADDRESS_SECONDS = 2 * 60 * 60;
/** Looked for no further back, and listed no more of. */
const UNRECORDED_DAYS = 365;
const UNRECORDED_MAX = 100;
/** Of more units than this, the district's are looked through. */
const UNITS_MAX = 100;
const LOOKED_AT = 500;

const dueDayOf = ({ endAt }: Pick<ActivityRow, 'endAt'>): string => workingDayAfter(endAt, DUE_WORKING_DAYS);

/** In one update with the move: two who write at once cannot mix what they wrote. */
export const recordActivity: UseCase<'activities.record'> = (context, { activityId, version, summary }) =>
  move(context, 'record', { activityId, version }, async ({ endAt }) => {
    if (context.now < endAt) throw new AppError('RECORD_EARLY');
    const { text, came, photos } = summary;
    mustBeOurs(activityId, photos);
    await checkText(context.caller.openid, [text]);
    const by = writerOf(activityId, context.caller.userId);
    return { record: to.be({ text, came, photos, photoState: photos.length > 0 ? 'waiting' : 'none', by }) };
  });

/** Only what was stored for this activity: another file's id would show what is somebody else's. */
function mustBeOurs(activityId: string, photos: readonly string[]): void {
  if (photos.every((fileId) => fileId.includes(`/activities/${activityId}/`) && !fileId.includes('..'))) return;
  throw new AppError('BAD_INPUT', { fields: { 'summary.photos': '有的照片不是在这一页传的，请重新选' } });
}

/** A picture is looked at by two people before others see it, as in lessons. */
export const reviewPhotos: UseCase<'activities.reviewPhotos'> = async (context, { activityId, version, shown }) => {
  const row = await mustGet(activityId);
  if (row.lastEdit === editId(context)) return { version: row.version };
  const { record } = row;
  if (record?.photoState !== 'waiting') throw new AppError('PHOTOS_REVIEWED');
  if (record.by === writerOf(activityId, context.caller.userId)) throw new AppError('SECOND_PERSON');
  const photos = record.photos.filter((fileId) => shown.includes(fileId));
  const photoState = photos.length > 0 ? 'shown' : 'none';
  const change = { record: to.be({ ...record, photos, photoState }), lastEdit: editId(context) };
  const saved = await save({ _id: activityId, state: row.state }, change, version);
  await removeFiles(record.photos.filter((fileId) => !shown.includes(fileId)));
  return saved;
};

export const showRecord: UseCase<'activities.showRecord'> = async ({ caller, now }, { activityId }) => {
  const row = await mustGet(activityId);
  const { title, state, version, startAt, endAt, cap, left, record } = row;
  return {
    ...{ title, state, version, startAt, endAt, taken: cap - left, dueDay: dueDayOf(row) },
    record: record && {
      ...record,
      photos: await photosOf(record.photos),
      isMine: record.by === writerOf(activityId, caller.userId),
    },
    asOf: now,
  };
};

export const showOutcome: UseCase<'activities.showOutcome'> = async (_context, { activityId }) => {
  const { state, record } = await mustGet(activityId);
  if (!record || (state !== 'recorded' && state !== 'archived')) throw new AppError('NOT_FOUND');
  const [photos, starCounts] = await Promise.all([
    photosOf(record.photoState === 'shown' ? record.photos : []),
    starCountsOf(activityId),
  ]);
  return { text: record.text, came: record.came, photos, starCounts };
};

async function photosOf(fileIds: readonly string[]) {
  const urls = await addressesOf(fileIds, ADDRESS_SECONDS);
  return fileIds.map((fileId) => ({ fileId, url: urls.get(fileId) ?? '' }));
}

export const listUnrecorded: UseCase<'activities.listUnrecorded'> = async ({ now }, { unitId }) => {
  if (!(await unitOf(unitId))) throw new AppError('NOT_FOUND');
  const units = [unitId, ...(await unitsBelow(unitId)).map(({ _id }) => _id)];
  const isFew = units.length <= UNITS_MAX;
  const where: Where<ActivityRow> = { state: 'published', endAt: is.range(now - UNRECORDED_DAYS * DAY_MS, now) };
  const found = await activities.find(isFew ? { ...where, unitId: is.in(units) } : where, {
    order: [['endAt', 'asc']],
    limit: isFew ? UNRECORDED_MAX + 1 : LOOKED_AT,
  });
  const own = found.filter((row) => units.includes(row.unitId));
  return {
    rows: own.slice(0, UNRECORDED_MAX).map((row) => {
      const { _id: activityId, title, unitName, endAt } = row;
      const dueDay = dueDayOf(row);
      return { activityId, title, unitId: row.unitId, unitName, endAt, dueDay, isOverdue: dueDay < dayOf(now) };
    }),
    isCut: own.length > UNRECORDED_MAX || found.length === LOOKED_AT,
    asOf: now,
  };
};
