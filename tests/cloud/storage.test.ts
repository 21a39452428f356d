import { startCloud, type CloudProcess } from '../support/local-cloud';
import { FOREIGN_FUNCTIONS, sdkOn } from '../support/sdk';

let cloud: CloudProcess;
const sdk = sdkOn(() => cloud);
beforeAll(async () => {
  cloud = await startCloud({ args: ['--empty', '--functions', FOREIGN_FUNCTIONS] });
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const upload = `return (await cloud.uploadFile({ cloudPath: args.path, fileContent: Buffer.from(args.text) })).fileID`;
const address = `return (await cloud.getTempFileURL({ fileList: [{ fileID: args, maxAge: 600 }] })).fileList[0].tempFileURL`;

it('a function uploads, reads back, gives a temporary address and deletes', async () => {
  const fileID = await sdk.value(upload, { path: 'photos/中文 名.txt', text: '你好' });
  expect(fileID).toBe('cloud://local-env.local/photos/中文 名.txt');
  expect(await sdk.value(`return (await cloud.downloadFile({ fileID: args })).fileContent.toString()`, fileID)).toBe(
    '你好',
  );
  const url = (await sdk.value(address, fileID)) as string;
  expect(await (await fetch(url)).text()).toBe('你好');
  const removed = await sdk.value(`return (await cloud.deleteFile({ fileList: [args, args] })).fileList`, fileID);
  expect(removed).toMatchObject([{ status: 0 }, { status: expect.not.stringMatching(/^0$/) as unknown }]);
  expect((await fetch(url)).status).toBe(404);
});

it('an address ends with its time, and opens nothing else', async () => {
  const one = await sdk.value(upload, { path: 'a.txt', text: 'one' });
  await sdk.value(upload, { path: 'b.txt', text: 'two' });
  const url = (await sdk.value(address, one)) as string;
  expect((await fetch(url)).status).toBe(200);
  expect((await fetch(url.replace('a.txt', 'b.txt'))).status).toBe(403);
  expect((await fetch(url.split('?')[0]!)).status).toBe(403);
  await cloud.setClock(Date.now() + 601_000);
  expect((await fetch(url)).status).toBe(403);
});

it('a file outlives a restart', async () => {
  const fileID = await sdk.value(upload, { path: 'kept.txt', text: 'still here' });
  await cloud.kill();
  await cloud.restart();
  expect(await sdk.value(`return (await cloud.downloadFile({ fileID: args })).fileContent.toString()`, fileID)).toBe(
    'still here',
  );
});

it('no path leads out of the storage', async () => {
  await sdk.failure(upload, { path: '../database/data.mdb', text: 'x' });
  await sdk.failure(`return await cloud.downloadFile({ fileID: 'cloud://local-env.local/../.key' })`);
});

it('what people upload is shown, never run', async () => {
  const fileID = await sdk.value(upload, { path: 'evil.svg', text: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  const { headers } = await fetch((await sdk.value(address, fileID)) as string);
  expect(headers.get('content-security-policy')).toBe('sandbox');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
