import { cloud } from './cloud';

/** Files of ours in the cloud's storage: written and read by functions alone, shown by an address that ends. */
export async function putFile(cloudPath: string, content: Buffer): Promise<string> {
  return (await cloud.uploadFile({ cloudPath, fileContent: content })).fileID;
}

/** As many as one call takes. */
const FILES_MAX = 50;

/** @param seconds how long the addresses work. @returns by file id; '' for a file that is not there */
export async function addressesOf(fileIds: readonly string[], seconds: number): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < fileIds.length; from += FILES_MAX) {
    const { fileList } = (await cloud.getTempFileURL({
      fileList: fileIds.slice(from, from + FILES_MAX).map((fileID) => ({ fileID, maxAge: seconds })),
    })) as { fileList: { fileID: string; tempFileURL: string }[] };
    for (const { fileID, tempFileURL } of fileList) found.set(fileID, tempFileURL);
  }
  return found;
}

/** @throws when there is no such file */
export async function addressOf(fileId: string, seconds: number): Promise<string> {
  const url = (await addressesOf([fileId], seconds)).get(fileId) ?? '';
  if (url === '') throw new Error(`no address for the file ${fileId}`);
  return url;
}

export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  for (let from = 0; from < fileIds.length; from += FILES_MAX) {
    await cloud.deleteFile({ fileList: fileIds.slice(from, from + FILES_MAX) });
  }
}
