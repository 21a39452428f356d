/** A point on WeChat's map. */
export interface PickedPlace {
  name: string;
  address: string;
  /** GCJ-02 degrees */
  lat: number;
  lng: number;
}

/**
 * Asks for a place on the map. null: the person went back without choosing one.
 *
 * @throws what the platform said when it opens no map: refused, or not allowed to this mini-program
 */
export async function choosePlace(start: { lat: number; lng: number } | null): Promise<PickedPlace | null> {
  try {
    const near = start ? { latitude: start.lat, longitude: start.lng } : {};
    const { name, address, latitude, longitude } = await wx.chooseLocation(near);
    return { name, address, lat: latitude, lng: longitude };
  } catch (error) {
    // What is thrown is the platform's own, with words by its documentation.
    const { errMsg = '' } = (error ?? {}) as { errMsg?: string };
    if (/cancel/i.test(errMsg)) return null;
    throw error;
  }
}
