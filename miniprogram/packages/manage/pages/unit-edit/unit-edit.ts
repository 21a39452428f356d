import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { forget, keep, kept } from '../../../../services/cache';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { goBack } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { choosePlace } from '../../../../services/place';
import { rootData, scrollToTop, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { isUnitKindId, kindName, type UnitKindId } from '../../../../shared/unit-kinds';
import {
  conflictText,
  EMPTY_UNIT,
  mergeForms,
  missingIn,
  parsePlace,
  placeText,
  platformChecks,
  togglePlatform,
  toUnitForm,
  unitErrors,
  type Merged,
  type Typed,
  type UnitErrors,
  type UnitField,
  type UnitForm,
} from './form';

interface FieldEvent {
  detail: { name: UnitField; value: string };
}
interface ValueEvent {
  detail: { value: string };
}

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    limits: LIMITS,
    unitId: '',
    parentId: '',
    kind: 'station' as UnitKindId,
    title: '',
    /** 0: a new one */
    version: 0,
    form: EMPTY_UNIT,
    platforms: platformChecks(EMPTY_UNIT),
    /** the place as typed, where no map opens */
    place: '',
    isTyping: false,
    placeError: '',
    errors: {} as UnitErrors,
    clashes: [] as Merged['clashes'],
    refusal: '',
    note: '',
    resumed: false,
    busy: false,
  },

  /** as it was when the typing began */
  base: EMPTY_UNIT,

  onLoad({ unit = '', parent = '', kind = '' }: { unit?: string; parent?: string; kind?: string }) {
    const known = isUnitKindId(kind) ? kind : 'station';
    const title = unit ? '改资料' : `加一个${kindName(known)}`;
    this.setData({ unitId: unit, parentId: parent, kind: known, title });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  draftName(): string {
    const { unitId, parentId, kind } = this.data;
    return `unit-draft:${unitId || `${parentId}:${kind}`}`;
  },

  refresh() {
    const { unitId } = this.data;
    return load(this, {
      keepAs: null,
      ask: async () => (unitId ? ask('units.show', { unitId }) : null),
      show: (unit) => this.start(unit),
    });
  },

  /** Begins with what was being typed, else with what is saved, else with nothing. */
  start(unit: OutputOf<'units.show'> | null) {
    const typed = kept<Typed>(this.draftName());
    const fresh = unit ? toUnitForm(unit) : EMPTY_UNIT;
    this.base = fresh;
    this.setData({ version: unit ? unit.version : 0, resumed: typed !== null });
    if (typed === null) this.change(fresh);
    else this.mergeIn(typed.value.base, typed.value.form);
  },

  /** What was typed on top of something older, and what is there now, become one. */
  mergeIn(base: UnitForm, mine: UnitForm) {
    const { form, clashes } = mergeForms(base, mine, this.base);
    this.setData({ clashes });
    this.change(form);
    this.remember(form);
  },

  remember(form: UnitForm) {
    const typed: Typed = { base: this.base, form };
    keep(this.draftName(), typed);
  },

  change(form: UnitForm) {
    this.setData({ form, platforms: platformChecks(form), place: placeText(form) });
  },

  edit(change: Partial<UnitForm>) {
    const form = { ...this.data.form, ...change };
    const errors = { ...this.data.errors };
    Object.keys(change).forEach((name) => Reflect.deleteProperty(errors, name));
    this.setData({ form, errors, refusal: '' });
    this.remember(form);
  },

  onField({ detail }: FieldEvent) {
    this.edit({ [detail.name]: detail.value });
  },

  onPlatform({ detail }: ValueEvent) {
    this.edit({ platforms: togglePlatform(this.data.form, detail.value) });
    this.setData({ platforms: platformChecks(this.data.form) });
  },

  async onPlacePick() {
    const { lat, lng, address } = this.data.form;
    try {
      const picked = await choosePlace(lat === 0 && lng === 0 ? null : { lat, lng });
      if (!picked) return;
      this.edit({ lat: picked.lat, lng: picked.lng, address: address || picked.address });
      this.setData({ place: placeText(picked), placeError: '' });
    } catch {
      this.setData({ isTyping: true, placeError: '打不开地图。在下面填经纬度，或者先空着，只写地址也行' });
    }
  },

  onTypeTap() {
    this.setData({ isTyping: true });
  },
  onPlaceType({ detail }: ValueEvent) {
    const place = parsePlace(detail.value);
    this.setData({ place: detail.value, placeError: place ? '' : '要写两个数，比如 40.010000, 116.520000' });
    if (place) this.edit(place);
  },

  onRestart() {
    forget(this.draftName());
    this.setData({ load: LOADING, errors: {}, clashes: [], refusal: '', placeError: '', isTyping: false });
    void this.refresh();
  },

  async onSave() {
    const { busy, form, placeError, isTyping, place } = this.data;
    if (busy) return;
    const errors = missingIn(form);
    this.setData({ errors, refusal: '' });
    const isPlaceWrong = isTyping && placeError !== '' && parsePlace(place) === null;
    if (Object.keys(errors).length > 0 || isPlaceWrong) {
      this.setData({ refusal: '有几项还没填好，请照红字改一下' });
      return scrollToTop();
    }
    this.setData({ busy: true });
    try {
      await this.store();
      forget(this.draftName());
      say(this.data.unitId ? '改好了' : '加好了');
      goBack();
    } catch (error) {
      await this.refuse(error);
    } finally {
      this.setData({ busy: false, note: '' });
    }
  },

  async store() {
    const { unitId, parentId, kind, version, form } = this.data;
    const options = { onUnknown: () => this.setData({ note: '还不知道存上没有，正在核对，请别重复点' }) };
    if (unitId) await send('units.update', { unitId, version, draft: form }, options);
    else await send('units.create', { parentId, kind, draft: form }, options);
  },

  async refuse(error: unknown) {
    const { code, message, fields } = asCallError(error);
    this.setData({ refusal: message, errors: unitErrors(fields) });
    if (code === 'VERSION_CONFLICT') await this.takeIn();
    scrollToTop();
  },

  /** A colleague saved first: their changes come in beside what is typed here, and nothing is lost. */
  async takeIn() {
    const { unitId, form } = this.data;
    try {
      const unit = await ask('units.show', { unitId });
      const before = this.base;
      this.base = toUnitForm(unit);
      this.setData({ version: unit.version });
      this.mergeIn(before, form);
      this.setData({ refusal: conflictText(this.data.clashes) });
    } catch (error) {
      this.setData({ refusal: `刚才有同事改过这一份，您填的还在。${asCallError(error).message}` });
    }
  },
});
