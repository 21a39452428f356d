import { requestSchema } from '../../../cloudfunctions/contract/envelope';
import { ask, initCloud, send } from '../../../miniprogram/services/call';
import { asCallError, type CallError } from '../../../miniprogram/services/call-error';
import { watchNetwork } from '../../../miniprogram/services/network';

interface Call {
  name: string;
  data: { action: string; input: unknown; requestId: string };
}

/** What the cloud does with one call: answers, or fails as the platform fails. */
type Reply = { result: unknown } | { fails: { errCode?: number; errMsg: string } };

const DONE: Reply = { result: { ok: true, data: { asOf: 7 } } };
const LOST: Reply = { fails: { errCode: -1, errMsg: 'cloud.callFunction:fail timeout' } };
const refused = (code: string): Reply => ({
  result: { ok: false, error: { code, message: '说明', requestId: 'r-k7qm' } },
});
const BUSY = refused('BUSY');

let calls: Call[] = [];
let network = 'wifi';
let changeNetwork: (change: { isConnected: boolean }) => void = () => undefined;

/** A phone whose cloud replies so, one by one; the last reply is repeated. */
function cloudReplies(...replies: Reply[]): void {
  const callFunction = (call: Call): Promise<unknown> => {
    calls.push(call);
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    if (!reply) throw new Error('a test says what the cloud replies');
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the platform rejects with a plain object
    return 'fails' in reply ? Promise.reject(reply.fails) : Promise.resolve({ result: reply.result });
  };
  Object.assign(globalThis, {
    wx: {
      cloud: { init: () => undefined, callFunction },
      getNetworkType: ({ success }: { success: (answer: { networkType: string }) => void }) =>
        success({ networkType: network }),
      onNetworkStatusChange: (listener: typeof changeNetwork) => {
        changeNetwork = listener;
      },
    },
  });
  initCloud();
  watchNetwork();
}

const question = () => ask('activities.show', { activityId: 'a1' });
const command = (options = {}) => send('activities.cancelSignUp', { activityId: 'a1' }, options);
const failureOf = (call: Promise<unknown>): Promise<CallError> =>
  call.then(
    () => {
      throw new Error('it should have failed');
    },
    (error: unknown) => asCallError(error),
  );
const requestIds = (): Set<string> => new Set(calls.map(({ data }) => data.requestId));

/** Lets all that waits come, and says how long that took. */
async function run(): Promise<number> {
  const from = Date.now();
  await jest.runAllTimersAsync();
  return Date.now() - from;
}

beforeEach(() => {
  jest.useFakeTimers();
  calls = [];
  network = 'wifi';
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

test('a call carries the action, its input and a request id that the server takes', async () => {
  cloudReplies(DONE);
  await expect(question()).resolves.toEqual({ asOf: 7 });
  expect(calls).toEqual([
    { name: 'api', data: { ...calls[0]?.data, action: 'activities.show', input: { activityId: 'a1' } } },
  ]);
  expect(requestSchema.safeParse(calls[0]?.data).success).toBe(true);
});

test('each intent has a request id of its own', async () => {
  cloudReplies(DONE);
  await Promise.all(Array.from({ length: 50 }, question));
  expect(requestIds().size).toBe(50);
});

describe('a lost answer', () => {
  test('to a question is asked for again after 1 and 3 s, by the same request', async () => {
    cloudReplies(LOST, LOST, DONE);
    const answer = question();
    expect(await run()).toBe(4000);
    await expect(answer).resolves.toEqual({ asOf: 7 });
    expect(calls).toHaveLength(3);
    expect(requestIds().size).toBe(1);
  });

  test('to a question is given up after the third', async () => {
    cloudReplies(LOST);
    const failure = failureOf(question());
    await run();
    expect((await failure).code).toBe('NO_ANSWER');
    expect(calls).toHaveLength(3);
  });

  test('to a command is found out by sending the same request again, and the page is told each time', async () => {
    cloudReplies(LOST, LOST, LOST, DONE);
    const onUnknown = jest.fn();
    const answer = command({ onUnknown });
    expect(await run()).toBe(12_000);
    await expect(answer).resolves.toEqual({ asOf: 7 });
    expect(onUnknown).toHaveBeenCalledTimes(3);
    expect(calls).toHaveLength(4);
    expect(requestIds().size).toBe(1);
  });

  test('to a command stays unknown after 1, 3 and 8 s, and is said to be', async () => {
    cloudReplies(LOST);
    const failure = failureOf(command());
    await run();
    const { code, reference } = await failure;
    expect(code).toBe('NO_ANSWER');
    expect(reference).toBe(calls[0]?.data.requestId.slice(-4).toUpperCase());
    expect(calls).toHaveLength(4);
  });

  test('is still looked for when the network goes meanwhile: it may have been done', async () => {
    cloudReplies(LOST, DONE);
    const answer = command();
    changeNetwork({ isConnected: false });
    await run();
    await expect(answer).resolves.toEqual({ asOf: 7 });
    expect(calls).toHaveLength(2);
  });

  test('that turns out to be a refusal is one', async () => {
    cloudReplies(LOST, refused('ALREADY_STARTED'));
    const failure = failureOf(command());
    await run();
    expect((await failure).code).toBe('ALREADY_STARTED');
  });
});

test('a refusal is final: it is not asked again', async () => {
  cloudReplies(refused('ACTIVITY_FULL'));
  const { code, message, reference } = await failureOf(command());
  expect([code, message, reference]).toEqual(['ACTIVITY_FULL', '说明', 'K7QM']);
  expect(calls).toHaveLength(1);
  expect(jest.getTimerCount()).toBe(0);
});

describe('told that too many came at once', () => {
  test.each([
    ['by our function', BUSY],
    ['by the platform, too many at a time', { fails: { errCode: -501004, errMsg: 'exceed concurrent request limit' } }],
    ['by the platform, too many a second', { fails: { errMsg: 'errCode: -501003 | errMsg: exceed request limit' } }],
  ])('%s, the phone stands in line with the same request', async (_, busy) => {
    cloudReplies(busy, busy, DONE);
    const onBusy = jest.fn();
    const onUnknown = jest.fn();
    const answer = command({ onBusy, onUnknown });
    await run();
    await expect(answer).resolves.toEqual({ asOf: 7 });
    expect([onBusy.mock.calls.length, onUnknown.mock.calls.length]).toEqual([2, 0]);
    expect(requestIds().size).toBe(1);
  });

  test('at most 4 times', async () => {
    cloudReplies(BUSY);
    const failure = failureOf(command());
    await run();
    expect((await failure).code).toBe('BUSY');
    expect(calls).toHaveLength(5);
  });

  test('never in step with the others: between 0.75 and 2.25 s', async () => {
    cloudReplies(BUSY, DONE, BUSY, DONE);
    const random = jest.spyOn(Math, 'random').mockReturnValue(0.000001);
    void command();
    expect(await run()).toBe(750);
    random.mockReturnValue(0.999999);
    void command();
    expect(await run()).toBe(2249);
  });
});

describe('without a network', () => {
  test('a call fails at once and nothing is sent', async () => {
    network = 'none';
    cloudReplies(DONE);
    expect((await failureOf(command())).code).toBe('OFFLINE');
    expect((await failureOf(question())).code).toBe('OFFLINE');
    expect(calls).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('and with it again, it goes through', async () => {
    network = 'none';
    cloudReplies(DONE);
    changeNetwork({ isConnected: true });
    await expect(question()).resolves.toEqual({ asOf: 7 });
  });
});

test.each([
  'cloud.callFunction:fail -501000 | env not exists',
  "Error: Cloud API isn't enabled, please call wx.cloud.init first",
  'cloud.callFunction:fail invalid env',
])('without an environment one plain message says so, at once: %s', async (errMsg) => {
  cloudReplies({ fails: { errMsg } });
  const { code, message } = await failureOf(question());
  expect(code).toBe('NO_CLOUD');
  expect(message).toContain('AppID');
  expect(calls).toHaveLength(1);
});
