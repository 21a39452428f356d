import { readFile } from '../files';
import { asyncApi, CallFailure } from './call';

export interface ReadFileOptions {
  filePath: string;
  encoding?: string;
}

/** Reads what was picked or downloaded; nothing is written, and there are no folders. */
export function fileSystemApis() {
  const manager = {
    readFile: asyncApi('readFile', async ({ filePath, encoding }: ReadFileOptions) => {
      const content = await readFile(filePath).catch(() => {
        throw new CallFailure(`no such file or directory, open '${filePath}'`);
      });
      return { data: await decoded(content, encoding) };
    }),
  };
  return { getFileSystemManager: () => manager };
}

async function decoded(content: Blob, encoding: string | undefined): Promise<string | ArrayBuffer> {
  if (encoding === undefined) return content.arrayBuffer();
  if (encoding === 'utf8' || encoding === 'utf-8') return content.text();
  if (encoding !== 'base64') throw new CallFailure(`invalid encoding "${encoding}"`);
  const bytes = new Uint8Array(await content.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
