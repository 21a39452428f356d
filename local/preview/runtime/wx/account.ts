import type { PhoneHost } from '../host';
import { asyncApi } from './call';

/** Signing in is silent: the cloud knows the caller by the header that wx.cloud sends. */
export const accountApis = ({ person }: PhoneHost) => ({
  login: asyncApi('login', () => ({ code: `preview-login-${person.openid}` })),
  checkSession: asyncApi('checkSession', () => undefined),
});

/** WeChat's logs and reports go to the browser's console. */
export const logApis = () => {
  const logger = {
    debug: (...parts: unknown[]): void => console.debug(...parts),
    info: (...parts: unknown[]): void => console.info(...parts),
    log: (...parts: unknown[]): void => console.log(...parts),
    warn: (...parts: unknown[]): void => console.warn(...parts),
    error: (...parts: unknown[]): void => console.error(...parts),
    setFilterMsg: (): void => undefined,
    addFilterMsg: (): void => undefined,
  };
  return {
    getLogManager: () => logger,
    getRealtimeLogManager: () => logger,
    reportEvent: (name: string, data: unknown): void => console.debug('reportEvent', name, data),
    reportPerformance: (): void => undefined,
  };
};
