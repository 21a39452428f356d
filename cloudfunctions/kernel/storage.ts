import { cloud } from './cloud';

/** Files of ours in the cloud's storage: written and read by functions alone, shown by an address that ends. */
export async function putFile(cloudPath: string, content: Buffer): Promise<string> {
  return (await cloud.uploadFile({ cloudPath, fileContent: content })).fileID;
}

/** @param seconds how long the address works */
export async function addressOf(fileId: string, seconds: number): Promise<string> {
  const { fileList } = (await cloud.getTempFileURL({
    fileList: [{ fileID: fileId, maxAge: seconds }],
  })) as { fileList: { tempFileURL: string }[] };
  const url = fileList[0]?.tempFileURL ?? '';
  if (url === '') throw new Error(`no address for the file ${fileId}`);
  return url;
}

export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length > 0) await cloud.deleteFile({ fileList: [...fileIds] });
}
