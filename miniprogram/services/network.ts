/** Whether the phone believes that it has a network; the platform tells us when that changes. */
let online = true;
const listeners: (() => void)[] = [];

export function watchNetwork(): void {
  wx.getNetworkType({
    success: ({ networkType }) => {
      online = networkType !== 'none';
    },
  });
  wx.onNetworkStatusChange(({ isConnected }) => {
    online = isConnected;
    if (online) for (const listener of listeners) listener();
  });
}

/** For the life of the app: told each time the network is there (again). */
export const onOnline = (listener: () => void): void => void listeners.push(listener);

export const isOnline = (): boolean => online;
