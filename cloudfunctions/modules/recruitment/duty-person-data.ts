import { incidentName } from '../../../miniprogram/shared/on-duty';
import { momentLabel } from '../../../miniprogram/shared/time';
import type { Section } from '../../kernel/person-data';
import { removeFiles } from '../../kernel/storage';
import { handovers, incidents, noShows, reliefs } from './on-duty.repository';

/** No person writes more in the years that it is kept. */
const EVER_MAX = 1000;

/** What somebody wrote on duty: everything of it is their own. */
export async function dutyWordsOf(userId: string, now: number): Promise<Section[]> {
  const [notes, asked, reported, missed] = await Promise.all([
    handovers.find({ userId }, { limit: EVER_MAX }),
    reliefs.find({ userId }, { limit: EVER_MAX }),
    incidents.find({ userId }, { limit: EVER_MAX }),
    noShows.find({ userId }, { limit: EVER_MAX }),
  ]);
  const rows = [
    ...notes.map(({ at, text }) => ({ at, kind: '交接', text, note: '' })),
    ...asked.map(({ at, reason }) => ({ at, kind: '要人顶岗', text: reason, note: '' })),
    ...reported.map(({ at, kind, text, note }) => ({ at, kind: `情况上报：${incidentName(kind)}`, text, note })),
    ...missed.map(({ at, reply, state }) => ({
      at,
      kind: '记作没到岗',
      text: reply,
      note: state === 'back' ? '收回了' : '',
    })),
  ];
  if (rows.length === 0) return [];
  const told = rows
    .sort((a, b) => b.at - a.at)
    .map(({ at, kind, text, note }) => [momentLabel(at, now), kind, text, note]);
  return [{ title: '我在岗时写的', columns: ['时间', '是什么', '写的话', '站里的答复'], rows: told }];
}

/** The photos go first: a crash in between leaves what names them. */
export async function eraseDutyWords(userId: string): Promise<void> {
  const reported = await incidents.find({ userId }, { limit: EVER_MAX });
  await removeFiles(reported.flatMap(({ photos }) => photos));
  await incidents.remove({ userId });
  await handovers.remove({ userId });
  await reliefs.remove({ userId });
  await noShows.remove({ userId });
}
