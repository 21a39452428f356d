import { pageOfCode } from '../codes/code-content';
import { askScan } from '../dialogs/scan';
import type { PhoneHost } from '../host';
import { asyncApi, CallFailure } from './call';

export interface ScanOptions {
  onlyFromCamera?: boolean;
  scanType?: string[];
}

export interface ScanResult {
  result: string;
  scanType: 'QR_CODE' | 'WX_CODE';
  charSet: 'utf-8';
  rawData: string;
  path?: string;
}

export const scanApis = (host: PhoneHost) => ({
  scanCode: asyncApi('scanCode', async (options: ScanOptions): Promise<ScanResult> => {
    if (!host.settings.camera) throw new CallFailure('auth deny');
    const content = await askScan(host, options);
    if (content === undefined) throw new CallFailure('cancel');
    return scanResult(content, pageOfCode(content, host.app));
  }),
});

/** A code of this app has a path and no content; `scene` in the path is encoded, as on iPhones. */
function scanResult(content: string, page: string | undefined): ScanResult {
  const plain = { charSet: 'utf-8', rawData: btoaUtf8(content) } as const;
  if (page === undefined) return { ...plain, result: content, scanType: 'QR_CODE' };
  return { ...plain, result: '', scanType: 'WX_CODE', path: page };
}

const btoaUtf8 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
