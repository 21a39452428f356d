import type { Place } from '../shared/distance';

/** unagreed: not to the privacy guide, asked again next time; refused: the permission, now or earlier; failed: the phone could not tell. */
export type Whereabouts = { kind: 'here'; place: Place } | { kind: 'unagreed' | 'refused' | 'failed' };

/** Where the phone is, asked for at a tap and used at once: it is neither kept nor sent anywhere. */
export async function whereAmI(): Promise<Whereabouts> {
  try {
    const { latitude: lat, longitude: lng } = await wx.getLocation({ type: 'gcj02' });
    return { kind: 'here', place: { lat, lng } };
  } catch (error) {
    const { errMsg = '', errno = 0 } = (error ?? {}) as { errMsg?: string; errno?: number };
    if (errno === 104 || /privacy permission/i.test(errMsg)) return { kind: 'unagreed' };
    return { kind: /auth deny|authorize no response/i.test(errMsg) ? 'refused' : 'failed' };
  }
}

/** WeChat's page of what this app may use. Only within a tap. */
export const openPermissions = (): void => wx.openSetting({ fail: () => undefined });
