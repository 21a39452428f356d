/** Opens the dialler with a number in it; the person still presses the green button. */
export function dial(phoneNumber: string): void {
  // A refusal or a cancel is the person's own choice, there is nothing to say about it.
  wx.makePhoneCall({ phoneNumber, fail: () => undefined });
}

export function showOnMap(place: { name: string; address: string; lat: number; lng: number }): void {
  const { lat: latitude, lng: longitude, name, address } = place;
  void wx.openLocation({ latitude, longitude, name, address });
}

/** A short word about something that can be seen already; never the only place of an error. */
export function say(title: string): void {
  void wx.showToast({ title, icon: 'none', duration: 2500 });
}

/** WeChat itself says 内容已复制. */
export function copy(data: string): void {
  wx.setClipboardData({ data, fail: () => say('没复制上，请照着抄下来') });
}

/** WeChat's own dialog, for one question with a yes and a no. */
export function confirms(title: string, content: string, yes: string): Promise<boolean> {
  return new Promise((resolve) => {
    wx.showModal({
      title,
      content,
      confirmText: yes,
      cancelText: '先不',
      success: ({ confirm }) => resolve(confirm),
      fail: () => resolve(false),
    });
  });
}

/** WeChat's own list to choose one thing from. @returns its place, -1 when the person went back */
export function chooses(itemList: string[]): Promise<number> {
  return new Promise((resolve) => {
    wx.showActionSheet({ itemList, success: ({ tapIndex }) => resolve(tapIndex), fail: () => resolve(-1) });
  });
}
