import type { Place } from '../shared/distance';

/** refused: the person said no, now or earlier; failed: the phone could not tell. */
export type Whereabouts = { kind: 'here'; place: Place } | { kind: 'refused' } | { kind: 'failed' };

/** Where the phone is, asked for at a tap and used at once: it is neither kept nor sent anywhere. */
export async function whereAmI(): Promise<Whereabouts> {
  try {
    const { latitude: lat, longitude: lng } = await wx.getLocation({ type: 'gcj02' });
    return { kind: 'here', place: { lat, lng } };
  } catch (error) {
    // Two doors can stay shut: WeChat's privacy guide (errno 104) and the permission of the phone.
    const { errMsg = '', errno = 0 } = (error ?? {}) as { errMsg?: string; errno?: number };
    const isRefused = errno === 104 || /auth deny|authorize no response|privacy permission/i.test(errMsg);
    return { kind: isRefused ? 'refused' : 'failed' };
  }
}

/** WeChat's page of what this app may use. Only within a tap. */
export const openPermissions = (): void => wx.openSetting({ fail: () => undefined });
