import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { kept } from '../../../../services/cache';
import { load, LOADING } from '../../../../services/load';
import { goBack } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, syncRoot } from '../../../../services/screen';

type Institutes = OutputOf<'units.listStations'>['institutes'];

interface StationEvent {
  currentTarget: { dataset: { id: string; name: string } };
}

export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    institutes: [] as Institutes,
    chosen: '',
    busy: '',
    refusal: '',
  },

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
      show: ({ institutes }) => this.setData({ institutes }),
    });
  },

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
