import { rangeLabel } from '../../../miniprogram/shared/time';
import type { PersonData } from '../../kernel/person-data';
import { asks } from './asks.repository';
import { postOf, rotas } from './rotas.repository';
import { end, finish } from './turn';
import { PAGE_MAX, turns, type TurnRow } from './turns.repository';

const STATES: Record<TurnRow['state'], string> = {
  asked: '等我答复',
  claiming: '正在答复',
  agreed: '我答应了',
  declined: '不去',
  noshow: '没有到岗',
};

/** Turns to come are freed, so that the unit sees who is missing. */
export const rotaData: PersonData = {
  async exportOf(userId, now) {
    const found = await turns.find({ userId }, { order: [['startAt', 'desc']], limit: PAGE_MAX });
    const ids = [...new Set(found.map(({ rotaId }) => rotaId))];
    const known = new Map(await Promise.all(ids.map(async (id) => [id, await rotas.get(id)] as const)));
    const rows = found.map(({ rotaId, slot, startAt, endAt, state }) => {
      const rota = known.get(rotaId);
      const post = rota ? (postOf(rota, slot)?.name ?? '') : '';
      return [rota?.title ?? '', post, rangeLabel(startAt, endAt, now), STATES[state]];
    });
    return [{ title: '我的值守', columns: ['排班', '岗', '时间', '结果'], rows }];
  },
  async erase({ userId, now }) {
    await asks.remove({ userId });
    for (;;) {
      const page = await turns.find({ userId }, { limit: PAGE_MAX });
      for (const { _id } of page) {
        const left = await end(_id, 'self', now);
        if (left) await finish(left);
        await turns.remove({ _id });
      }
      if (page.length < PAGE_MAX) return;
    }
  },
};
