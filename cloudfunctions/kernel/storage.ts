import { cloud } from './cloud';

/** Files of ours in the cloud's storage: written and read by functions alone, shown by an address that ends. */
export async function putFile(cloudPath: string, content: Buffer): Promise<string> {
  return (await cloud.uploadFile({ cloudPath, fileContent: content })).fileID;
}

/** @param seconds how long the addresses work. @returns by file id; '' for a file that is not there */
export async function addressesOf(fileIds: readonly string[], seconds: number): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map();
  const { fileList } = (await cloud.getTempFileURL({
    fileList: fileIds.map((fileID) => ({ fileID, maxAge: seconds })),
  })) as { fileList: { fileID: string; tempFileURL: string }[] };
  return new Map(fileList.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]));
}

/** @throws when there is no such file */
export async function addressOf(fileId: string, seconds: number): Promise<string> {
  const url = (await addressesOf([fileId], seconds)).get(fileId) ?? '';
  if (url === '') throw new Error(`no address for the file ${fileId}`);
  return url;
}

export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length > 0) await cloud.deleteFile({ fileList: [...fileIds] });
}
