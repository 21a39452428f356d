import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { suitsFact } from '../../../../shared/ages';
import { rangeLabel } from '../../../../shared/time';
import type { Form } from './form';

/** What residents will read, to be looked over before it goes out. */
export function factsOf(form: Form, now: number): Fact[] {
  const suits = suitsFact(form.suits, Number(form.ageMin), Number(form.ageMax));
  return [
    { k: '时间', v: form.startAt && form.endAt ? rangeLabel(form.startAt, form.endAt, now) : '还没填' },
    { k: '地点', v: form.placeName || '还没填', note: [form.address, form.access].filter(Boolean).join('；') },
    { k: '名额', v: `${form.cap} 位，一次最多报 ${form.peopleMax} 位` },
    ...(form.questions.length > 0
      ? [{ k: '报名要问', v: form.questions.map(({ label }) => label || '还没写').join('、') }]
      : []),
    { k: '费用', v: form.cost },
    ...(suits ? [suits] : []),
    ...(form.bring ? [{ k: '带上', v: form.bring }] : []),
    ...(form.risk ? [{ k: '注意', v: form.risk }] : []),
    { k: '联系', v: `${form.contactName} ${form.contactPhone}` },
  ];
}
