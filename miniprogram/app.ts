import { initCloud } from './services/call';
import { watchNetwork } from './services/network';

App({
  onLaunch() {
    initCloud();
    watchNetwork();
  },
});
