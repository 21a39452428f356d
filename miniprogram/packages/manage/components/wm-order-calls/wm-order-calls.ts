import { ADULT_AGE, VOLUNTEER_AGE_MIN } from '../../../../shared/ages';
import { LIMITS } from '../../../../shared/limits';
import { dayOf, clockOf, DAY_MS, HOUR_MS, instantOf } from '../../../../shared/time';
import { WAVES, type WaveId } from '../../../../shared/waves';
import { ageNote, firstOf, laterRows, withFirst, withLater, type LaterRow, type Wave } from './calls';

interface ScopeEvent {
  detail: { value: WaveId[] };
}
interface ScopeTap {
  currentTarget: { dataset: { scope: WaveId } };
}
interface CountEvent {
  detail: { value: number };
}

/** Those that are asked for most; any other is counted to. */
const AGES = [
  { id: String(VOLUNTEER_AGE_MIN), name: `${VOLUNTEER_AGE_MIN} 岁` },
  { id: '16', name: '16 岁' },
  { id: String(ADULT_AGE), name: `${ADULT_AGE} 岁，只要成年人` },
];

/** As the picker of time reads it. */
const pickerValue = (at: number): string => `${dayOf(at)} ${clockOf(at)}`;

/** Who may answer an order, and whom it calls when: from near to far. */
export default Component({
  properties: {
    minAge: { type: Number, value: VOLUNTEER_AGE_MIN },
    waves: { type: Array, value: [] as Wave[] },
    error: { type: String, value: '' },
    ageError: { type: String, value: '' },
  },
  data: {
    note: '',
    ages: AGES,
    chosen: [] as string[],
    ageMin: VOLUNTEER_AGE_MIN,
    ageMax: LIMITS.minAgeMax,
    scopes: WAVES.map(({ id, name }) => ({ id, name })),
    first: [] as WaveId[],
    later: [] as LaterRow[],
    /** the circle whose time is picked; the picker closes before it says what was chosen */
    picking: WAVES[0].id as WaveId,
    isPicking: false,
    pickerTitle: '',
    pickerValue: '',
    pickerStart: '',
    pickerEnd: '',
  },

  observers: {
    minAge(minAge: number) {
      this.setData({ note: ageNote(minAge), chosen: [String(minAge)] });
    },
    waves(waves: Wave[]) {
      this.setData({ first: [firstOf(waves)], later: laterRows(waves, Date.now()) });
    },
  },

  methods: {
    onAge({ detail }: CountEvent) {
      this.triggerEvent('change', { minAge: detail.value });
    },
    onAgeOption({ detail }: { detail: { value: string[] } }) {
      this.triggerEvent('change', { minAge: Number(detail.value[0]) });
    },

    onFirst({ detail }: ScopeEvent) {
      const [scope = WAVES[0].id] = detail.value;
      this.triggerEvent('change', { waves: withFirst(this.data.waves, scope) });
    },

    onLaterPick({ detail }: { detail: { name: WaveId } }) {
      const now = Date.now();
      const planned = this.data.waves.slice(1).find(({ scope }) => scope === detail.name);
      this.setData({
        picking: detail.name,
        isPicking: true,
        pickerTitle: `什么时候${laterRows(this.data.waves, now).find(({ scope }) => scope === detail.name)?.label ?? ''}`,
        pickerValue: pickerValue(planned?.at ?? now + HOUR_MS),
        pickerStart: pickerValue(now),
        pickerEnd: pickerValue(now + LIMITS.aheadDaysMax * DAY_MS),
      });
    },
    onPicked({ detail }: { detail: { value: string } }) {
      const { picking, waves } = this.data;
      const [day = '', clock = ''] = detail.value.split(' ');
      this.setData({ isPicking: false });
      this.triggerEvent('change', { waves: withLater(waves, picking, instantOf(day, clock)) });
    },
    onPickerClose() {
      this.setData({ isPicking: false });
    },
    onLaterDrop({ currentTarget }: ScopeTap) {
      this.triggerEvent('change', { waves: withLater(this.data.waves, currentTarget.dataset.scope, null) });
    },
  },
});
