import type { OutputOf } from '../../contract';
import { maskName } from '../../../miniprogram/shared/masks';
import { nextStartOf } from '../../../miniprogram/shared/on-duty';
import { dutyId, dutyOfCell } from '../../../miniprogram/shared/recruitment';
import { requireKeys } from '../../kernel/secrets';
import type { UseCase } from '../../kernel/router';
import { peopleOf } from '../identity';
import { answerId, answers, isOnDuty, type AnswerRow } from './answers.repository';
import { notesBefore, notesOf, writingOf } from './handover';
import { ownIncidents } from './incidents';
import { noShowsAt, ownNoShow, witnessOf } from './no-show';
import { dutyAt, phaseOf, type DutyAt } from './on-duty';
import { reliefId, reliefs, type ReliefRow } from './on-duty.repository';
import { toRelief } from './relief';
import { lookOnce } from './roster';

type OnDuty = OutputOf<'recruitment.showOnDuty'>;

/** More than stand at one site. */
const RELIEFS_MAX = 400;

export const showOnDuty: UseCase<'recruitment.showOnDuty'> = async ({ caller, now }, { cellId }) => {
  const [duty, row] = await Promise.all([dutyAt(dutyOfCell(cellId)), answers.get(answerId(cellId, caller.userId))]);
  const isMine = row !== null && isOnDuty(row);
  const [before, handover, relief, incidents, noShow] = await Promise.all([
    isMine ? notesBefore(duty) : [],
    isMine ? writingOf(duty, caller.userId, now) : ({ mine: null, can: 'no' } as const),
    reliefOf(duty, row, now),
    ownIncidents(cellId, caller.userId),
    ownNoShow(row, now),
  ]);
  const canReport = isMine && phaseOf(duty, now) === 'yes';
  return { ...timesOf(duty), before, handover, relief, noShow, canReport, incidents, asOf: now };
};

const timesOf = (duty: DutyAt) => ({
  siteName: duty.siteName,
  startAt: duty.startAt,
  endAt: duty.endAt,
  nextAt: nextStartOf(duty.order.shifts, duty.shift) ?? 0,
});

async function reliefOf(duty: DutyAt, row: AnswerRow | null, now: number): Promise<OnDuty['relief']> {
  const isRunning = duty.order.state !== 'cancelled' && now >= duty.startAt && now < duty.endAt;
  if (row === null) return { mine: null, canAsk: false, canTake: false };
  const canWait = isRunning && row.state === 'standby';
  const [there, open] = await Promise.all([
    reliefs.get(reliefId(row._id, row.round)),
    canWait ? reliefs.count({ cellId: row.cellId, state: 'open' }) : 0,
  ]);
  const isAsked = there !== null && there.state !== 'withdrawn';
  return {
    mine: there && toRelief(there),
    canAsk: isRunning && row.state === 'accepted' && !isAsked,
    canTake: open > 0,
  };
}

export const showDuty: UseCase<'recruitment.showDuty'> = async (context, { orderId, site, shift }) => {
  const { caller, now } = context;
  const duty = await dutyAt(dutyId(orderId, site, shift));
  requireKeys();
  await lookOnce(context, orderId);
  const [before, after, handover, found, noShows] = await Promise.all([
    notesBefore(duty),
    notesOf([duty.dutyId]),
    writingOf(duty, caller.userId, now),
    reliefs.find({ dutyId: duty.dutyId }, { order: [['at', 'asc']], limit: RELIEFS_MAX }),
    noShowsAt(duty.dutyId, witnessOf(caller.userId)),
  ]);
  const asked = found.filter(({ state }) => state !== 'withdrawn');
  const rows = await reliefRows(duty, asked);
  const { unitId, title } = duty.order;
  return { unitId, title, ...timesOf(duty), before, after, handover, reliefs: rows, noShows, asOf: now };
};

async function reliefRows({ order }: DutyAt, rows: readonly ReliefRow[]) {
  const facts = await peopleOf(rows.map(({ userId }) => userId));
  return Promise.all(
    rows.map(async (row) => {
      const { cellId, userId, reason, words, takenAt } = row;
      const { name = '', phone = '' } = facts.get(userId) ?? {};
      return {
        ...toRelief(row),
        postName: order.posts[Number(cellId.split('_')[2])]?.name ?? '',
        who: maskName(name),
        phoneTail: phone.slice(-4),
        reason: words === 'shown' ? reason : '',
        takenAt,
        waiting: row.state === 'open' ? await answers.count({ cellId, state: 'standby' }) : 0,
      };
    }),
  );
}
