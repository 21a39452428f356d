import { Wheel } from '../dialogs/wheel';

/** Some wheels, and what they say together. */
export interface PickerColumns<Value> {
  wheels: Wheel[];
  value: () => Value;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const padded = (value: number): string => String(value).padStart(2, '0');

export function selectorColumn(items: string[], index: number): PickerColumns<string> {
  const wheel = new Wheel({ label: '选项', items, index, onChange: () => undefined });
  return { wheels: [wheel], value: () => String(wheel.chosen) };
}

export function selectorColumns(
  columns: string[][],
  chosen: number[],
  onColumn: (column: number, value: number) => void,
): PickerColumns<number[]> {
  const wheels = columns.map(
    (items, column) =>
      new Wheel({
        label: `第 ${column + 1} 列`,
        items,
        index: chosen[column] ?? 0,
        onChange: (value) => onColumn(column, value),
      }),
  );
  return { wheels, value: () => wheels.map((wheel) => wheel.chosen) };
}

/** `09:00` to `18:30`; minutes of the first and last hour end where the range does. */
export function timeColumns(value: string, start: string, end: string): PickerColumns<string> {
  const [from, to] = [minutesOf(start, 0), minutesOf(end, 24 * 60 - 1)];
  const at = Math.min(to, Math.max(from, minutesOf(value, from)));
  const hours = range(Math.floor(from / 60), Math.floor(to / 60));
  const minutesIn = (hour: number): number[] => range(Math.max(from - hour * 60, 0), Math.min(to - hour * 60, 59));
  const hour = new Wheel({
    label: '时',
    items: hours.map(padded),
    index: hours.indexOf(Math.floor(at / 60)),
    onChange: () => minute.setItems(minutesIn(currentHour()).map(padded), minute.chosen),
  });
  const currentHour = (): number => hours[hour.chosen] ?? 0;
  const first = minutesIn(Math.floor(at / 60));
  const minute = new Wheel({
    label: '分',
    items: first.map(padded),
    index: first.indexOf(at % 60),
    onChange: () => undefined,
  });
  return {
    wheels: [hour, minute],
    value: () => `${padded(currentHour())}:${padded(minutesIn(currentHour())[minute.chosen] ?? 0)}`,
  };
}

function minutesOf(time: string, fallback: number): number {
  const [, hours, minutes] = /^(\d{1,2}):(\d{1,2})$/.exec(time) ?? [];
  return hours === undefined ? fallback : Number(hours) * 60 + Number(minutes);
}

export type DateFields = 'year' | 'month' | 'day';
const YEARS_AROUND = 50;

/** Year, month and day as far as `fields` asks; days out of the range are not shown. */
export function dateColumns(options: {
  value: string;
  start: string;
  end: string;
  fields: DateFields;
}): PickerColumns<string> {
  const today = new Date();
  const from = partsOf(options.start) ?? [today.getFullYear() - YEARS_AROUND, 1, 1];
  const to = partsOf(options.end) ?? [today.getFullYear() + YEARS_AROUND, 12, 31];
  const chosen = partsOf(options.value) ?? [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  const years = range(from[0], to[0]);
  const months = (year: number): number[] => range(year === from[0] ? from[1] : 1, year === to[0] ? to[1] : 12);
  const days = (year: number, month: number): number[] => {
    const last = new Date(year, month, 0).getDate();
    const isFirst = year === from[0] && month === from[1];
    const isLast = year === to[0] && month === to[1];
    return range(isFirst ? from[2] : 1, isLast ? to[2] : last);
  };
  const current = () => {
    const year = years[yearWheel.chosen] ?? chosen[0];
    const month = months(year)[monthWheel.chosen] ?? 1;
    return { year, month, day: days(year, month)[dayWheel.chosen] ?? 1 };
  };
  const refreshDays = (): void => {
    const { year, month } = current();
    dayWheel.setItems(labelled(days(year, month), '日'), dayWheel.chosen);
  };
  const refreshMonths = (): void => {
    monthWheel.setItems(labelled(months(current().year), '月'), monthWheel.chosen);
    refreshDays();
  };
  const wheel = (label: string, values: number[], value: number, onChange: () => void): Wheel =>
    new Wheel({ label, items: labelled(values, label), index: values.indexOf(value), onChange });
  const yearWheel = wheel('年', years, chosen[0], refreshMonths);
  const monthWheel = wheel('月', months(chosen[0]), chosen[1], refreshDays);
  const dayWheel = wheel('日', days(chosen[0], chosen[1]), chosen[2], () => undefined);
  const count = { year: 1, month: 2, day: 3 }[options.fields];
  return {
    wheels: [yearWheel, monthWheel, dayWheel].slice(0, count),
    value: () => {
      const { year, month, day } = current();
      return [String(year), padded(month), padded(day)].slice(0, count).join('-');
    },
  };
}

const labelled = (values: number[], label: string): string[] => values.map((value) => `${value}${label}`);

function partsOf(date: string): [number, number, number] | undefined {
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(date) ?? [];
  return year === undefined ? undefined : [Number(year), Number(month), Number(day)];
}
