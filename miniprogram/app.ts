import { initCloud } from './services/call';
import { watchAnswers } from './services/learning';
import { onOnline, watchNetwork } from './services/network';
import { flush } from './services/outbox';
import { watchPrivacy } from './services/privacy';

App({
  onLaunch() {
    initCloud();
    watchNetwork();
    watchPrivacy();
    watchAnswers();
    onOnline(() => void flush());
  },

  /** What was done without a network goes out as soon as there is one; nobody waits for it. */
  onShow() {
    void flush();
  },
});
