import type { DemoPerson } from '../runtime/phone/person';

const HEAD =
  '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">';

/** Data for a script inside a document; `<` must not end the script. */
const inline = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

export interface PhoneDocument {
  people: DemoPerson[];
  watch: boolean;
  clockOffsetMs: number;
}

/** The phone alone: what tests and the browsers of real phones open, and what the shell frames. */
export function phoneDocument({ people, watch, clockOffsetMs }: PhoneDocument): string {
  const reload = watch
    ? '<script>new EventSource("/_preview/reload").onmessage=function(){location.reload()}</script>'
    : '';
  return [
    `<!doctype html><html lang="zh-CN"><head>${HEAD}<title>文明实践云</title>`,
    '<link rel="icon" href="data:,"><link rel="stylesheet" href="/_preview/fonts.css">',
    '<link rel="stylesheet" href="/_preview/runtime.css"></head><body>',
    `<script>window.__previewBoot=${inline({ people, clockOffsetMs })}</script>`,
    '<script src="/_preview/runtime.js"></script><script src="/_preview/app.js"></script>',
    `${reload}</body></html>`,
  ].join('\n');
}

/** The desk around the phone. */
export function shellDocument(people: DemoPerson[]): string {
  return [
    `<!doctype html><html lang="zh-CN"><head>${HEAD}<title>文明实践云 · 本机预览</title>`,
    '<link rel="icon" href="data:,"><link rel="stylesheet" href="/_preview/fonts.css">',
    '<link rel="stylesheet" href="/_preview/shell.css"></head><body>',
    `<script>window.__previewBoot=${inline({ people })}</script>`,
    '<script src="/_preview/shell.js"></script></body></html>',
  ].join('\n');
}
