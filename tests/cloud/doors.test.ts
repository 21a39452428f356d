import { readFileSync } from 'node:fs';
import { startCloud, type CloudProcess } from '../support/local-cloud';

let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.dispose());

const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${cloud.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, json: (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown> };
};
const asPerson = { 'x-wx-openid': 'oDemoResident' };

it('a timer function cannot be called by a person', async () => {
  expect((await post('/functions/jobs', {}, asPerson)).json).toMatchObject({ errCode: -501019 });
});

it('a call without an openid does not reach the function', async () => {
  expect(
    (await post('/functions/api', { action: 'home.show', input: {}, requestId: 'req-00000001' })).json,
  ).toMatchObject({
    errCode: -501019,
  });
});

it('an unknown function is refused by name', async () => {
  expect((await post('/functions/nothing', {}, asPerson)).json).toMatchObject({
    errCode: -501000,
    errMsg: expect.stringContaining('nothing') as string,
  });
});

it('the database endpoint is not there for who does not know its key', async () => {
  const read = { action: 'database.getDocument', collectionName: 'users', query: '{}', queryType: 'WHERE' };
  expect((await post('/admin', read, asPerson)).status).toBe(404);
  expect((await post('/admin/guess', read, asPerson)).status).toBe(404);
});

it.each([
  ['an unknown action', { action: 'users.dump', input: {}, requestId: 'req-00000001' }, 'UNKNOWN_ACTION'],
  ['a name of the prototype', { action: 'constructor', input: {}, requestId: 'req-00000001' }, 'UNKNOWN_ACTION'],
  ['no request id', { action: 'home.show', input: {} }, 'BAD_REQUEST'],
  ['nothing', {}, 'BAD_REQUEST'],
  ['a list', [1, 2], 'BAD_REQUEST'],
])('%s is answered with a sentence', async (_name, event, code) => {
  expect((await post('/functions/api', event, asPerson)).json).toMatchObject({
    result: { ok: false, error: { code, message: expect.stringMatching(/[\u4e00-\u9fff]/) as string } },
  });
});

it('who the event claims to be does not matter', async () => {
  const event = {
    action: 'identity.showMe',
    input: {},
    requestId: 'req-00000001',
    userInfo: { openId: 'oDemoCenter' },
  };
  const { json } = await post('/functions/api', event, asPerson);
  expect(json).toMatchObject({ result: { ok: true, data: { roles: [] } } });
});

it('an event of more than 6 MB is refused', async () => {
  const { json } = await post('/functions/api', JSON.stringify({ input: 'x'.repeat(6 * 1024 * 1024) }), asPerson);
  expect(json).toMatchObject({ errCode: -501006 });
});

it('a request that names another host is turned away', async () => {
  // fetch does not let a test set Host, a raw request does.
  const { request } = await import('node:http');
  const { port } = new URL(cloud.origin);
  const status = await new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/_local/health', headers: { host: 'evil.example' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(421);
});

it('the script of `npm start` answers as the bundle of it does, which all other tests run', async () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ scripts: { start: 'tsx local/start.ts' } });
  const fromSource = await startCloud({ fromSource: true });
  try {
    const shown = await fromSource.person('oDemoResident').call('units.show', { unitId: 'st-huaiyinli' });
    expect(shown).toEqual(await cloud.person('oDemoResident').call('units.show', { unitId: 'st-huaiyinli' }));
  } finally {
    await fromSource.dispose();
  }
});
