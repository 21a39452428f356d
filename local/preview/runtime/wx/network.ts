import type { PhoneHost } from '../host';
import { asyncApi, Listeners } from './call';

export interface NetworkStatus {
  isConnected: boolean;
  networkType: 'wifi' | 'none';
}

/** The network of the phone is the switch in the panel, and the browser's own. */
export function networkApis({ settings }: PhoneHost) {
  const changes = new Listeners<NetworkStatus>();
  const status = (): NetworkStatus => ({
    isConnected: settings.online,
    networkType: settings.online ? 'wifi' : 'none',
  });
  let { isConnected } = status();
  settings.onChange(() => {
    if (settings.online === isConnected) return;
    isConnected = settings.online;
    changes.emit(status());
  });
  return {
    getNetworkType: asyncApi('getNetworkType', () => ({ networkType: status().networkType, hasSystemProxy: false })),
    onNetworkStatusChange: changes.on,
    offNetworkStatusChange: changes.off,
  };
}
