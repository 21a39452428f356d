import { showModal } from '../dialogs/modal';
import { make } from '../dom';
import type { PhoneHost } from '../host';
import { asyncApi, CallFailure } from './call';

export interface ChannelsLiveOptions {
  finderUserName: string;
  feedId?: string;
  nonceId?: string;
}

/** 视频号 is WeChat's own: here a dialog stands for the room, and whoever looks says whether it opened. */
export function channelsApis(host: PhoneHost) {
  return {
    openChannelsLive: asyncApi('openChannelsLive', async ({ finderUserName }: ChannelsLiveOptions) => {
      if (!/^sph\w+$/.test(finderUserName)) throw new CallFailure('invalid finderUserName');
      const body = make('p', { text: `${finderUserName}\n微信在这里打开直播间，预览里没有视频号` });
      const isOpen = await showModal(host, {
        title: '视频号直播',
        body,
        cancelText: '打不开',
        confirmText: '打开了',
      });
      if (!isOpen.confirm) throw new CallFailure('live is not available');
    }),
  };
}
