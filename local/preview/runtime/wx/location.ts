import { showModal } from '../dialogs/modal';
import { make } from '../dom';
import type { PhoneHost } from '../host';
import { asyncApi, CallFailure } from './call';

export interface OpenLocationOptions {
  latitude: number;
  longitude: number;
  name?: string;
  address?: string;
  scale?: number;
}

/** Where the demo phone is: an invented station in Beijing's middle. */
const HERE = { latitude: 39.9, longitude: 116.4 };

/** A map needs another machine, so the preview names the place instead. */
export function locationApis(host: PhoneHost) {
  const ask = async (what: string): Promise<void> => {
    const { confirm } = await showModal(host, {
      title: '获取您的位置',
      content: what,
      cancelText: '不允许',
      confirmText: '允许',
    });
    if (!confirm) throw new CallFailure('auth deny');
  };
  return {
    openLocation: asyncApi('openLocation', async ({ latitude, longitude, name, address }: OpenLocationOptions) => {
      const body = make('p', { text: `${address ?? ''}\n${latitude}, ${longitude}` });
      await showModal(host, { title: name ?? '位置', body, showCancel: false, confirmText: '关闭' });
    }),
    getLocation: asyncApi('getLocation', async () => {
      await ask('本机预览给出一个固定的位置。');
      return { ...HERE, speed: 0, accuracy: 30, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 30 };
    }),
    chooseLocation: asyncApi('chooseLocation', async () => {
      const { confirm, content } = await showModal(host, {
        title: '选择位置',
        editable: true,
        placeholderText: '地点名称',
      });
      if (!confirm || content === null) throw new CallFailure('cancel');
      return { name: content, address: content, ...HERE };
    }),
  };
}
