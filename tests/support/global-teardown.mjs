export default async function globalTeardown() {
  await globalThis.__wmBrowserServer?.close();
}
