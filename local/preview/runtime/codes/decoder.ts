import jsQR from 'jsqr';

/** A bundle of its own (server/browser-bundles.ts), fetched when the first code is to be read. */
export function decode({ data, width, height }: ImageData): string | undefined {
  return jsQR(data, width, height, { inversionAttempts: 'attemptBoth' })?.data;
}
