/** Whether the phone believes that it has a network; the platform tells us when that changes. */
let online = true;

export function watchNetwork(): void {
  wx.getNetworkType({
    success: ({ networkType }) => {
      online = networkType !== 'none';
    },
  });
  wx.onNetworkStatusChange(({ isConnected }) => {
    online = isConnected;
  });
}

export const isOnline = (): boolean => online;
