export type Scanned =
  | { kind: 'read'; text: string }
  /** put away, nothing to say */
  | { kind: 'cancelled' }
  /** the camera may not be used */
  | { kind: 'refused' };

/** With the camera alone: a picture from the album was taken some time ago, somewhere. */
export function scanCode(): Promise<Scanned> {
  return new Promise((resolve) => {
    wx.scanCode({
      onlyFromCamera: true,
      scanType: ['qrCode'],
      success: ({ result, path }) => resolve({ kind: 'read', text: result || path || '' }),
      fail: ({ errMsg }) => resolve({ kind: errMsg.includes('cancel') ? 'cancelled' : 'refused' }),
    });
  });
}
