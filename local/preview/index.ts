import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FSWatcher } from 'node:fs';
import path from 'node:path';
import { buildMiniprogramNpm } from '../build/miniprogram-npm';
import { MiniProgramBundle, type BuildOutcome } from './build/mini-program-bundle';
import type { Prepared } from './prepared';
import { buildBrowserBundles, type BrowserBundles } from './server/browser-bundles';
import { phoneDocument, shellDocument } from './server/documents';
import { Fonts } from './server/fonts';
import { readBody, send, sendFile } from './server/respond';
import { mapStack } from './server/stack-map';
import { ReloadChannel, watchFolder } from './server/watch';

export interface PreviewOptions {
  projectRoot: string;
  miniprogramRoot: string;
  people: { openid: string; name: string; role: string }[];
  watch: boolean;
  /** compiled ahead; for sources that do not change */
  prepared?: Prepared | undefined;
  /** How far the cloud's clock is ahead of the machine's; the phones' clocks follow it. */
  clockOffsetMs?: () => number;
  log(line: string): void;
}

export interface Preview {
  /** True if it answered; false for an address that is not the preview's. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** The first bundle is built, or its mistakes are told. */
  ready: Promise<void>;
  close(): Promise<void>;
}

const PREFIX = '/_preview/';

export function createPreview(options: PreviewOptions): Promise<Preview> {
  return Promise.resolve(new PreviewServer(options));
}

class PreviewServer implements Preview {
  readonly ready: Promise<void>;
  private readonly bundle: MiniProgramBundle;
  private readonly browser: Promise<BrowserBundles>;
  private readonly fonts: Fonts;
  private readonly reloads = new ReloadChannel();
  private readonly watcher: FSWatcher | undefined;
  private outcome: Promise<BuildOutcome>;

  constructor(private readonly options: PreviewOptions) {
    this.bundle = new MiniProgramBundle(path.resolve(options.miniprogramRoot), (line) => options.log(line));
    this.fonts = new Fonts(options.projectRoot);
    const { prepared } = options;
    this.browser = prepared ? Promise.resolve(prepared.browser) : buildBrowserBundles();
    this.outcome = prepared ? Promise.resolve(prepared.outcome) : this.build();
    this.ready = Promise.all([this.browser, this.outcome]).then(() => undefined);
    this.watcher = options.watch ? watchFolder(options.miniprogramRoot, (names) => this.rebuild(names)) : undefined;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    try {
      return await this.route(request, response);
    } catch (error) {
      this.options.log(
        `[preview] ${request.url ?? ''}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
      );
      if (!response.headersSent) send(response, { type: '.txt', body: 'the preview failed', status: 500 });
      return true;
    }
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname } = new URL(request.url ?? '/', 'http://preview');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (pathname === '/' && isRead) send(response, { type: '.html', body: shellDocument(this.options.people) });
    else if (pathname === '/phone' && isRead) this.sendPhone(response);
    else if (pathname.startsWith(PREFIX)) await this.handleOwn(pathname.slice(PREFIX.length), request, response);
    else return false;
    return true;
  }

  async close(): Promise<void> {
    this.watcher?.close();
    this.reloads.close();
    await this.outcome;
    await this.bundle.close();
  }

  private sendPhone(response: ServerResponse): void {
    const { people, watch, clockOffsetMs = () => 0 } = this.options;
    send(response, { type: '.html', body: phoneDocument({ people, watch, clockOffsetMs: clockOffsetMs() }) });
  }

  private async handleOwn(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [folder = '', ...rest] = decodeURIComponent(name).split('/');
    if (name === 'reload') this.reloads.add(response);
    else if (name === 'stack') await this.sendStack(request, response);
    else if (name === 'fonts.css') this.sendFonts(request, response);
    else if (folder === 'files') sendFile(response, this.options.miniprogramRoot, rest.join('/'));
    else if (folder === 'fonts') this.sendFont(response, rest);
    else await this.sendBundle(name, response);
  }

  /** Two thousand font faces take a fifth of a page's start: tests that look at no letters do without. */
  private sendFonts({ headers }: IncomingMessage, response: ServerResponse): void {
    send(response, { type: '.css', body: headers['x-preview-fonts'] === 'none' ? '' : this.fonts.styleSheet() });
  }

  private sendFont(response: ServerResponse, [packageName = '', ...rest]: string[]): void {
    const folder = this.fonts.folder(packageName);
    if (folder === undefined) send(response, { type: '.txt', body: 'no such font', status: 404 });
    else sendFile(response, folder, rest.join('/'), true);
  }

  private async sendBundle(name: string, response: ServerResponse): Promise<void> {
    const body = await this.bundleFile(name);
    if (body === undefined) send(response, { type: '.txt', body: `${name} was not found`, status: 404 });
    else send(response, { type: path.extname(name), body });
  }

  private async bundleFile(name: string): Promise<string | undefined> {
    if (!name.startsWith('app.js')) return (await this.browser).files.get(name);
    const outcome = await this.outcome;
    if (!outcome.ok) return `globalThis.__preview.showCompileProblems(${JSON.stringify(outcome.problems)});`;
    return name === 'app.js' ? outcome.bundle.script : outcome.bundle.map;
  }

  /** Errors of pages are told in the terminal too, with the places in our source. */
  private async sendStack(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { title, stack } = JSON.parse(await readBody(request)) as { title: string; stack: string };
    const outcome = await this.outcome;
    const { files } = await this.browser;
    const mapped = mapStack(stack, (script) =>
      script === 'app.js' && outcome.ok ? outcome.bundle.map : files.get(`${script}.map`),
    );
    this.options.log(`[page] ${title}\n${mapped}`);
    send(response, { type: '.txt', body: mapped });
  }

  private rebuild(names: Set<string>): void {
    if ([...names].some((name) => /\.(?:json|wxss|wxml)$/.test(name))) this.copyNpmComponents();
    this.outcome = this.outcome.then(() => this.build());
    void this.outcome.then(() => this.reloads.reload());
  }

  /** A page that was given another TDesign component needs its files before it can be compiled. */
  private copyNpmComponents(): void {
    try {
      buildMiniprogramNpm(this.options.projectRoot, this.options.miniprogramRoot);
    } catch (error) {
      this.options.log(`npm components: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async build(): Promise<BuildOutcome> {
    const started = performance.now();
    const outcome = await this.bundle.build();
    if (outcome.ok) {
      this.options.log(`mini-program compiled in ${Math.round(performance.now() - started)} ms`);
    } else {
      const lines = outcome.problems.map(({ file, line, column, text }) => `  ${file}:${line}:${column} ${text}`);
      this.options.log(['the mini-program does not compile:', ...lines].join('\n'));
    }
    return outcome;
  }
}
