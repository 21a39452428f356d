import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { kept } from '../../../../services/cache';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { openPermissions, whereAmI } from '../../../../services/location';
import { goBack, openSetUp } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, syncRoot } from '../../../../services/screen';
import type { Place } from '../../../../shared/distance';
import { toGroups, type StationGroup } from './station-list';

type Stations = OutputOf<'units.listStations'>;

interface StationEvent {
  currentTarget: { dataset: { id: string; name: string } };
}
interface TypedEvent {
  detail: { value: string };
}

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    isSetUp: true,
    search: '',
    groups: [] as StationGroup[],
    found: 0,
    chosen: '',
    busy: '',
    refusal: '',
    isLocating: false,
    isNear: false,
    /** why it is not sorted by distance */
    locationNote: '',
    isLocationRefused: false,
  },

  stations: null as Stations | null,
  place: null as Place | null,

  onLoad() {
    const home = kept<OutputOf<'home.show'>>('home');
    const station = home?.value.me.station;
    this.setData({ chosen: station ? station.unitId : '' });
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  refresh() {
    return load(this, {
      keepAs: 'stations',
      ask: () => ask('units.listStations', {}),
      show: (stations) => {
        this.stations = stations;
        this.setData({ isSetUp: stations.isSetUp });
        this.list();
      },
    });
  },

  list() {
    if (!this.stations) return;
    const groups = toGroups(this.stations.institutes, { search: this.data.search, place: this.place });
    this.setData({ groups, found: groups.reduce((sum, { rows }) => sum + rows.length, 0) });
  },

  onSearch({ detail }: TypedEvent) {
    this.setData({ search: detail.value });
    this.list();
  },

  onSearchClear() {
    this.setData({ search: '' });
    this.list();
  },

  async onNearTap() {
    if (this.data.isLocating) return;
    if (this.place) return this.showNear(null);
    this.setData({ isLocating: true, locationNote: '', isLocationRefused: false });
    const where = await whereAmI();
    this.setData({ isLocating: false });
    if (where.kind === 'here') return this.showNear(where.place);
    this.setData({
      locationNote: where.kind === 'failed' ? '手机没找到现在的位置，按街道找也一样' : '没开定位也能选：按街道找',
      isLocationRefused: where.kind === 'refused',
    });
  },

  showNear(place: Place | null) {
    this.place = place;
    this.setData({ isNear: place !== null });
    this.list();
  },

  onPermissionsTap: () => openPermissions(),
  onSetUpTap: () => openSetUp(),

  async onStationTap({ currentTarget }: StationEvent) {
    const { id, name } = currentTarget.dataset;
    if (this.data.busy) return;
    this.setData({ busy: id, refusal: '' });
    try {
      await send('identity.chooseStation', { unitId: id });
      this.setData({ chosen: id, busy: '' });
      say(`您的站：${name}`);
      goBack();
    } catch (error) {
      this.setData({ busy: '', refusal: asCallError(error).message });
    }
  },
});
