import { startCloud, type CloudProcess } from '../support/local-cloud';
import { callFunction, FOREIGN_FUNCTIONS, sdkOn } from '../support/sdk';

let cloud: CloudProcess;
const sdk = sdkOn(() => cloud);
beforeAll(async () => {
  cloud = await startCloud({ args: ['--empty', '--functions', FOREIGN_FUNCTIONS] });
});
afterAll(() => cloud.dispose());

const local = async (door: string, body?: object): Promise<unknown> => {
  const init = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  return (await fetch(`${cloud.origin}/_local/${door}`, init)).json();
};

describe('subscribeMessage.send', () => {
  const send = `return await cloud.openapi.subscribeMessage.send({
    touser: args, templateId: 'T1', page: 'pages/home/home', data: { thing1: { value: '活动提醒' } } })`;

  it('one acceptance is one message', async () => {
    expect(await sdk.failure(send, 'oReader')).toMatchObject({ errCode: 43101 });
    await local('subscriptions', { openid: 'oReader', templateIds: ['T1'] });
    await sdk.value(send, 'oReader');
    expect(await sdk.failure(send, 'oReader')).toMatchObject({ errCode: 43101 });
    expect(await local('messages?openid=oReader')).toMatchObject([
      { templateId: 'T1', page: 'pages/home/home', data: { thing1: { value: '活动提醒' } } },
    ]);
    expect(await local('messages?openid=oOther')).toEqual([]);
  });
});

describe('security', () => {
  const check = `return (await cloud.openapi.security.msgSecCheck({ version: 2, scene: 2, openid: 'o', content: args })).result.suggest`;

  it.each([
    ['大家好，周六一起打扫楼道', 'pass'],
    ['这里有赌博的内容', 'risky'],
    ['请再看一眼这句话', 'review'],
  ])('msgSecCheck of %s says %s', async (content, suggest) => {
    expect(await sdk.value(check, content)).toBe(suggest);
  });

  it('msgSecCheck can fail to answer, as the real one can', async () => {
    expect(await sdk.failure(check, '检查没有答复的一句')).toMatchObject({ errCode: -1 });
  });

  it('mediaCheckAsync answers with a trace', async () => {
    const code = `return (await cloud.openapi.security.mediaCheckAsync({ mediaUrl: 'x', mediaType: 2, version: 2, scene: 1, openid: 'o' })).traceId`;
    expect(await sdk.value(code)).toBe('local');
  });
});

it('wxacode.getUnlimited gives a picture', async () => {
  const code = `const { contentType, buffer } = await cloud.openapi.wxacode.getUnlimited({ scene: 'a1b2c3d4', page: 'pages/home/home', checkPath: false });
    return [contentType, buffer.slice(1, 4).toString(), buffer.length > 500]`;
  expect(await sdk.value(code)).toEqual(['image/png', 'PNG', true]);
  const tooLong = `return await cloud.openapi.wxacode.getUnlimited({ scene: 'x'.repeat(33) })`;
  expect(await sdk.failure(tooLong)).toMatchObject({ errCode: 40097 });
});

it('phonenumber.getPhoneNumber gives a number that cannot be real', async () => {
  const code = `return (await cloud.openapi.phonenumber.getPhoneNumber({ code: args })).phoneInfo.purePhoneNumber`;
  expect(await sdk.value(code, 'code-1')).toMatch(/^100\d{8}$/);
});

it('an API that config.json does not permit is refused, one that is not there too', async () => {
  expect(await sdk.failure(`return await cloud.openapi.customerServiceMessage.send({})`)).toMatchObject({
    errCode: -604101,
  });
  const code = `return await cloud.openapi.subscribeMessage.send({ touser: 'o', templateId: 'T' })`;
  expect(await callFunction(cloud, 'queryOperators', {}).then(() => true)).toBe(true); // it asks for nothing
  expect(await sdk.failure(code)).toMatchObject({ errCode: 43101 });
});
