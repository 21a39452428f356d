import { showPickerSheet } from '../dialogs/picker-sheet';
import { anything, builtIn, flag, text, type Self } from './define';
import {
  dateColumns,
  selectorColumn,
  selectorColumns,
  timeColumns,
  type DateFields,
  type PickerColumns,
} from './picker-modes';

const properties = {
  mode: text('selector'),
  disabled: flag(),
  range: anything([]),
  rangeKey: text(),
  value: anything(),
  start: text(),
  end: text(),
  fields: text('day'),
  headerText: text(),
  name: text(),
};

type Me = Self<typeof properties>;
type OpenPicker = PickerColumns<string | number[]>;

/** WeChat's picker of the modes selector, multiSelector, time and date. */
export const picker = builtIn('picker', properties, (self) => {
  let open: OpenPicker | undefined;
  self.onTap(() => void openSheet());
  const openSheet = async (): Promise<void> => {
    if (self.values.disabled || open) return;
    open = columnsOf(self);
    const confirmed = await showPickerSheet(self.host, { title: self.values.headerText, wheels: open.wheels });
    const value = open.value();
    open = undefined;
    if (!confirmed) {
      self.emit('cancel');
      return;
    }
    self.set({ value });
    self.emit('change', { value });
  };
  return {
    update: () => {
      // bindcolumnchange answers with a new range for the columns after the one that was turned.
      if (open && self.values.mode === 'multiSelector') refresh(self, open);
    },
    methods: {
      formValue: () => self.values.value,
      reset: () => self.set({ value: '' }),
      activate: () => void openSheet(),
    },
  };
});

function columnsOf(self: Me): OpenPicker {
  const { mode, start, end, fields, value } = self.values;
  const written = typeof value === 'string' ? value : '';
  if (mode === 'selector') return selectorColumn(labels(self, self.values.range), Number(value ?? 0));
  if (mode === 'time') return timeColumns(written, start, end);
  if (mode === 'date') return dateColumns({ value: written, start, end, fields: fields as DateFields });
  if (mode !== 'multiSelector') throw new Error(`<picker mode="${mode}"> is not supported by the local preview`);
  const report = (column: number, chosen: number): void => self.emit('columnchange', { column, value: chosen });
  return selectorColumns(multiLabels(self), Array.isArray(value) ? value.map(Number) : [], report);
}

function refresh(self: Me, open: OpenPicker): void {
  const { value } = self.values;
  multiLabels(self).forEach((items, column) => {
    const wheel = open.wheels[column];
    const chosen: unknown = Array.isArray(value) ? value[column] : undefined;
    wheel?.setItems(items, typeof chosen === 'number' ? chosen : wheel.chosen);
  });
}

const multiLabels = (self: Me): string[][] =>
  Array.isArray(self.values.range) ? self.values.range.map((column: unknown) => labels(self, column)) : [];

function labels(self: Me, range: unknown): string[] {
  const { rangeKey } = self.values;
  if (!Array.isArray(range)) return [];
  return range.map((item: unknown) => {
    const label: unknown =
      rangeKey !== '' && item instanceof Object ? (item as Record<string, unknown>)[rangeKey] : item;
    return String(label);
  });
}
