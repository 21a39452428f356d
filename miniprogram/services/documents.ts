import { CallError } from './call-error';

/**
 * Fetches a spreadsheet and opens it in WeChat's own viewer, from whose menu it can be sent on or kept.
 *
 * @throws CallError NO_ANSWER when it could not be fetched or opened
 */
export async function openSpreadsheet(url: string): Promise<void> {
  const filePath = await download(url);
  try {
    await wx.openDocument({ filePath, fileType: 'xlsx', showMenu: true });
  } catch {
    throw CallError.ofClient('NO_ANSWER');
  }
}

function download(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(CallError.ofClient('NO_ANSWER'));
    wx.downloadFile({
      url,
      success: ({ statusCode, tempFilePath }) => (statusCode === 200 ? resolve(tempFilePath) : failed()),
      fail: failed,
    });
  });
}
