import { readFile } from '../files';
import type { PhoneHost } from '../host';
import { asyncApi, CallFailure, type Callbacks, type WithMessage } from './call';
import { cloudFailure } from './cloud-failure';
import { Transfer } from './transfer';

export interface UploadOptions {
  cloudPath: string;
  filePath: string;
}

export interface UploadResult {
  fileID: string;
  statusCode: number;
}

export interface UploadProgress {
  progress: number;
  totalBytesSent: number;
  totalBytesExpectedToSend: number;
}

/** WeChat's status for a file that was stored. */
const STORED = 204;

/** `wx.cloud.uploadFile`: a promise, or with callbacks the task that can be watched and stopped. */
export function uploadFile({ person, settings }: PhoneHost, assertInitialised: () => void) {
  const upload = async ({ cloudPath, filePath }: UploadOptions, transfer: Transfer): Promise<UploadResult> => {
    assertInitialised();
    if (!settings.online) throw cloudFailure('request:fail network is down');
    const body = await readFile(filePath).catch(() => {
      throw new CallFailure(`file not found: ${filePath}`);
    });
    const url = `/_upload/${encodeURI(cloudPath).replace(/[?#]/g, encodeURIComponent)}`;
    const { content } = await transfer.run({ method: 'PUT', url, headers: { 'x-wx-openid': person.openid }, body });
    const answer = JSON.parse(await content.text()) as { fileID?: string; errCode?: number; errMsg?: string };
    if (answer.fileID === undefined) throw cloudFailure(answer.errMsg ?? '', answer.errCode);
    return { fileID: answer.fileID, statusCode: STORED };
  };

  return (options: UploadOptions & Callbacks<UploadResult>): Promise<WithMessage<UploadResult>> | UploadTask => {
    const transfer = new Transfer();
    const call = asyncApi<UploadOptions, UploadResult>('cloud.uploadFile', (given) => upload(given, transfer));
    return call(options) ?? new UploadTask(transfer);
  };
}

export class UploadTask {
  constructor(private readonly transfer: Transfer) {}

  abort(): void {
    this.transfer.abort();
  }

  onProgressUpdate(listener: (update: UploadProgress) => void): void {
    this.transfer.progress.on(({ progress, sent, expected }) =>
      listener({ progress, totalBytesSent: sent, totalBytesExpectedToSend: expected }),
    );
  }
}
