import fs from 'node:fs';
import type { ServerResponse } from 'node:http';

const SETTLE_MS = 60;

/** Tells open phones to load again. */
export class ReloadChannel {
  private readonly open = new Set<ServerResponse>();

  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': connected\n\n');
    this.open.add(response);
    response.on('close', () => this.open.delete(response));
  }

  reload(): void {
    for (const response of this.open) response.write('data: reload\n\n');
  }

  close(): void {
    for (const response of this.open) response.end();
  }
}

/** Calls `onChange` once for each burst of changes below `root`, with the names that changed. */
export function watchFolder(root: string, onChange: (names: Set<string>) => void): fs.FSWatcher {
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  return fs.watch(root, { recursive: true }, (_event, name) => {
    if (name === null || name.includes('miniprogram_npm')) return;
    changed.add(name);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const names = changed;
      changed = new Set();
      onChange(names);
    }, SETTLE_MS);
  });
}
