import { suffixOf, temporaryPath } from '../files';
import type { PhoneHost } from '../host';
import { asyncApi, CallFailure, type Callbacks } from './call';
import { Transfer } from './transfer';

export interface DownloadOptions {
  url: string;
}

export interface DownloadResult {
  tempFilePath: string;
  statusCode: number;
}

export interface DownloadProgress {
  progress: number;
  totalBytesWritten: number;
  totalBytesExpectedToWrite: number;
}

/**
 * `wx.downloadFile` of what this machine serves, such as the temporary address of a stored file. In WeChat the address
 * must be https and its domain registered.
 */
export const downloadApis = ({ settings }: PhoneHost) => ({
  downloadFile: (options: DownloadOptions & Callbacks<DownloadResult>): DownloadTask => {
    const transfer = new Transfer();
    const call = asyncApi<DownloadOptions, DownloadResult>('downloadFile', async ({ url }) => {
      if (!settings.online) throw new CallFailure('network is down');
      if (new URL(url, location.href).origin !== location.origin) throw new CallFailure('url not in domain list');
      const { status, content } = await transfer.run({ method: 'GET', url });
      return { tempFilePath: temporaryPath(content, suffixOf(url)), statusCode: status };
    });
    void call({ fail: () => undefined, ...options });
    return new DownloadTask(transfer);
  },
});

export class DownloadTask {
  constructor(private readonly transfer: Transfer) {}

  abort(): void {
    this.transfer.abort();
  }

  onProgressUpdate(listener: (update: DownloadProgress) => void): void {
    this.transfer.progress.on(({ progress, sent, expected }) =>
      listener({ progress, totalBytesWritten: sent, totalBytesExpectedToWrite: expected }),
    );
  }
}
