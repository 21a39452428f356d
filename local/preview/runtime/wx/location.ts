import { showModal } from '../dialogs/modal';
import { askPermission } from '../dialogs/permissions';
import { make } from '../dom';
import type { PhoneHost } from '../host';
import { toGps } from '../phone/coordinates';
import { parsePlace } from '../phone/settings';
import { asyncApi, CallFailure } from './call';
import { privateApi } from './private-api';

export interface OpenLocationOptions {
  latitude: number;
  longitude: number;
  name?: string;
  address?: string;
  scale?: number;
}

export interface GetLocationOptions {
  type?: 'wgs84' | 'gcj02';
}

export interface ChooseLocationOptions {
  latitude?: number;
  longitude?: number;
}

/** A map needs another machine: places are named instead, and the phone is where the desk or a tap put it. */
export function locationApis(host: PhoneHost) {
  const { app, settings } = host;
  /** WeChat refuses what app.json does not declare. */
  const assertDeclared = (api: string): void => {
    if (app.requiredPrivateInfos.includes(api)) return;
    throw new CallFailure('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json');
  };
  return {
    openLocation: asyncApi('openLocation', async ({ latitude, longitude, name, address }: OpenLocationOptions) => {
      const body = make('p', { text: `${address ?? ''}\n${latitude}, ${longitude}` });
      const isHere = await showModal(host, {
        title: name ?? '位置',
        body,
        cancelText: '关闭',
        confirmText: '手机放到这里',
      });
      if (isHere.confirm) settings.update({ place: { latitude, longitude } });
    }),
    getLocation: privateApi(host, 'getLocation', async ({ type = 'wgs84' }: GetLocationOptions) => {
      assertDeclared('getLocation');
      const reason = app.permission['scope.userLocation']?.desc;
      if (reason === undefined) throw new CallFailure('require permission desc');
      if (!(await askPermission(host, 'scope.userLocation', reason))) throw new CallFailure('auth deny');
      const place = type === 'gcj02' ? settings.place : toGps(settings.place);
      return { ...place, speed: 0, accuracy: 30, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 30 };
    }),
    chooseLocation: privateApi(host, 'chooseLocation', async (start: ChooseLocationOptions) => {
      assertDeclared('chooseLocation');
      return choosePlace(host, start);
    }),
  };
}

async function choosePlace(host: PhoneHost, { latitude, longitude }: ChooseLocationOptions) {
  const { place } = host.settings;
  const start = { latitude: latitude ?? place.latitude, longitude: longitude ?? place.longitude };
  const field = (label: string, value: string): HTMLInputElement => {
    const input = make('input', { class: 'phone-dialog-field', 'aria-label': label, placeholder: label });
    input.value = value;
    return input;
  };
  const [name, address, at] = [
    field('地点名称', ''),
    field('地址', ''),
    field('纬度, 经度', `${start.latitude}, ${start.longitude}`),
  ];
  const body = make('div', { class: 'phone-fields' }, name, address, at);
  const { confirm } = await showModal(host, { title: '选择位置', body });
  const picked = parsePlace(at.value);
  if (!confirm || picked === undefined) throw new CallFailure('cancel');
  return { name: name.value, address: address.value, ...picked };
}
