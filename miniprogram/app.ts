import { initCloud } from './services/call';
import { watchNetwork } from './services/network';
import { watchPrivacy } from './services/privacy';

App({
  onLaunch() {
    initCloud();
    watchNetwork();
    watchPrivacy();
  },
});
