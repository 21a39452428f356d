import { watchNetwork } from './services/network';

App({
  onLaunch() {
    // Without a cloud environment the calls fail with one plain message (services/call); the app still opens.
    wx.cloud.init({ traceUser: false });
    watchNetwork();
  },
});
