import { CallFailure, Listeners } from './call';

export interface Progress {
  /** percent */
  progress: number;
  sent: number;
  expected: number;
}

export interface TransferOptions {
  method: 'GET' | 'PUT';
  url: string;
  headers?: Record<string, string>;
  body?: Blob;
}

/** One file on its way up or down, with progress and a way to stop it. */
export class Transfer {
  readonly progress = new Listeners<Progress>();
  private readonly request = new XMLHttpRequest();
  private stopped = false;

  abort(): void {
    this.stopped = true;
    this.request.abort();
  }

  /** The answer, whatever its status. @throws CallFailure if none came or it was stopped */
  run({ method, url, headers = {}, body }: TransferOptions): Promise<{ status: number; content: Blob }> {
    const { request } = this;
    if (this.stopped) return Promise.reject(new CallFailure('abort'));
    return new Promise((resolve, reject) => {
      request.open(method, url);
      request.responseType = 'blob';
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      const moving = method === 'PUT' ? request.upload : request;
      moving.addEventListener('progress', ({ loaded, total }) => {
        const progress = total === 0 ? 0 : Math.floor((loaded / total) * 100);
        this.progress.emit({ progress, sent: loaded, expected: total });
      });
      request.addEventListener('load', () => resolve({ status: request.status, content: request.response as Blob }));
      request.addEventListener('abort', () => reject(new CallFailure('abort')));
      request.addEventListener('error', () => reject(new CallFailure('network error')));
      request.send(body ?? null);
    });
  }
}
