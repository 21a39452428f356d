import * as z from 'zod';
import type { CloudStorage } from '../storage';
import type { AdminHandlers } from './admin-request';

const upload = z.looseObject({ path: z.string().min(1) });
const downloads = z.looseObject({
  file_list: z.array(z.looseObject({ fileid: z.string(), max_age: z.number().positive().optional() })),
});
const removals = z.looseObject({ fileid_list: z.array(z.string()) });
const MISSING = 'STORAGE_FILE_NONEXIST';

export function storageHandlers(storage: CloudStorage): AdminHandlers {
  return {
    'storage.getUploadMetadata': (raw) => {
      const { path } = upload.parse(raw);
      const fileId = storage.fileIdOf(path);
      const url = storage.addressOf('PUT', fileId);
      return Promise.resolve({ data: { url, token: 'local', authorization: 'local', fileId, cosFileId: 'local' } });
    },
    'storage.batchGetDownloadUrl': (raw) => {
      const list = downloads.parse(raw).file_list.map(({ fileid, max_age: maxAge }) =>
        storage.has(fileid)
          ? {
              code: 'SUCCESS',
              fileid,
              fileID: fileid,
              tempFileURL: storage.addressOf('GET', fileid, maxAge),
              maxAge: maxAge ?? 7200,
            }
          : { code: MISSING, fileid, fileID: fileid, tempFileURL: '', maxAge: 0 },
      );
      return Promise.resolve({ data: { download_list: list } });
    },
    'storage.batchDeleteFile': (raw) => {
      const list = removals.parse(raw).fileid_list.map((fileID) => ({
        fileID,
        code: storage.remove(fileID) ? 'SUCCESS' : MISSING,
      }));
      return Promise.resolve({ data: { delete_list: list } });
    },
  };
}
