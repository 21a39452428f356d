import type * as Outbox from '../../../miniprogram/services/outbox';
import type * as Learning from '../../../miniprogram/services/learning';
import type * as Network from '../../../miniprogram/services/network';

interface Sent {
  action: string;
  input: { items?: { ownerId: string; position: number }[]; questionId?: string };
  requestId: string;
}

/** What the cloud does with one call. */
type Reply = (sent: Sent) => Promise<unknown>;

const answered: Reply = ({ action, input }) => {
  const verdict = {
    questionId: input.questionId,
    isRight: true,
    picked: ['a'],
    answer: ['a'],
    reason: '因为',
    words: '',
  };
  const data = action === 'classroom.answer' ? { verdict: { ...verdict, ref: null }, reviewAt: 0, asOf: 0 } : {};
  return Promise.resolve({ result: { ok: true, data } });
};
const says =
  (code: string): Reply =>
  () =>
    Promise.resolve({ result: { ok: false, error: { code, message: '说明', requestId: 'r' } } });
// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the platform rejects with a plain object
const lost: Reply = () => Promise.reject({ errCode: -1, errMsg: 'cloud.callFunction:fail timeout' });

/** What the platform's storage gives back is never the thing that was put in. */
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const storage = new Map<string, unknown>();
let sent: Sent[] = [];
let reply: Reply = answered;
let logged: string[] = [];
let setOnline: (isConnected: boolean) => void = () => undefined;

Object.assign(globalThis, {
  wx: {
    cloud: {
      callFunction: ({ data }: { data: Sent }) => {
        sent.push(data);
        return reply(data);
      },
    },
    getNetworkType: () => undefined,
    onNetworkStatusChange: (listener: (change: { isConnected: boolean }) => void) => {
      setOnline = (isConnected) => listener({ isConnected });
    },
    getStorageSync: (key: string) => copy(storage.get(key) ?? ''),
    setStorageSync: (key: string, value: unknown) => void storage.set(key, copy(value)),
    getLogManager: () => ({ warn: (line: string) => void logged.push(line) }),
  },
});

interface App {
  outbox: typeof Outbox;
  learning: typeof Learning;
}

/** The app as it starts: nothing in memory but what storage holds. */
function start({ online = true } = {}): App {
  const started: App[] = [];
  jest.isolateModules(() => {
    const network: typeof Network = jest.requireActual('../../../miniprogram/services/network');
    const outbox: typeof Outbox = jest.requireActual('../../../miniprogram/services/outbox');
    const learning: typeof Learning = jest.requireActual('../../../miniprogram/services/learning');
    network.watchNetwork();
    network.onOnline(() => void outbox.flush());
    learning.watchAnswers();
    started.push({ outbox, learning });
  });
  setOnline(online);
  const [app] = started;
  if (!app) throw new Error('isolateModules runs at once');
  return app;
}

const question = (questionId: string): Learning.Question => ({
  questionId,
  ownerId: 'a30-1',
  kind: 'single',
  stem: '可以吗？',
  options: [
    { id: 'a', text: '不可以' },
    { id: 'b', text: '可以' },
  ],
  scene: '',
  alt: '',
});
const answerOf = (questionId: string) => ({ questionId, picked: ['a'], at: 1, testId: null });
const run = () => jest.runAllTimersAsync();

beforeEach(() => {
  jest.useFakeTimers();
  storage.clear();
  sent = [];
  logged = [];
  reply = answered;
});
afterEach(() => jest.useRealTimers());

describe('without a network', () => {
  test('what is done is written down, in order, and nothing is sent', async () => {
    const { outbox } = start({ online: false });
    outbox.queueAnswer(answerOf('q1'));
    outbox.queueProgress({ ownerId: 'a30-1', position: 2, at: 1 });
    outbox.queueAnswer(answerOf('q2'));
    await outbox.flush();
    expect(sent).toEqual([]);
    expect(outbox.waiting().map(({ action }) => action)).toEqual([
      'classroom.answer',
      'classroom.saveProgress',
      'classroom.answer',
    ]);
    expect(outbox.waitingCount("classroom")).toBe(3);
  });

  test('positions of one thing are merged to the greatest, those of many go in one call', () => {
    const { outbox } = start({ online: false });
    for (const position of [1, 3, 2]) outbox.queueProgress({ ownerId: 'a30-1', position, at: position });
    outbox.queueProgress({ ownerId: 'art-1', position: 1, at: 4 });
    expect(outbox.waiting()).toHaveLength(1);
    expect(outbox.waiting()[0]?.input).toEqual({
      items: [
        { ownerId: 'a30-1', position: 3, at: 3 },
        { ownerId: 'art-1', position: 1, at: 4 },
      ],
    });
    expect(outbox.waitingCount("classroom")).toBe(2);
  });

  test('no call carries more than the server takes', () => {
    const { outbox } = start({ online: false });
    for (let i = 0; i < 51; i += 1) outbox.queueProgress({ ownerId: `art-${i}`, position: 1, at: 1 });
    expect(outbox.waiting().map(({ input }) => ('items' in input ? input.items.length : 0))).toEqual([50, 1]);
  });

  test('it survives the end of the app and goes out, in order, when the network comes', async () => {
    const before = start({ online: false }).outbox;
    const ids = ['q1', 'q2', 'q3'].map((id) => before.queueAnswer(answerOf(id)));
    const { outbox } = start({ online: false });
    expect(outbox.waitingCount("classroom")).toBe(3);
    setOnline(true);
    await run();
    expect(sent.map(({ requestId }) => requestId)).toEqual(ids);
    expect(outbox.waitingCount("classroom")).toBe(0);
    expect(start().outbox.waitingCount("classroom")).toBe(0);
  });
});

describe('with a network', () => {
  test('an entry is off the list by the server’s answer alone', async () => {
    reply = lost;
    const { outbox } = start();
    const id = outbox.queueAnswer(answerOf('q1'));
    void outbox.flush();
    await run();
    expect(outbox.waitingCount("classroom")).toBe(1);
    reply = answered;
    void outbox.flush();
    await run();
    expect(outbox.waitingCount("classroom")).toBe(0);
    expect(new Set(sent.map(({ requestId }) => requestId))).toEqual(new Set([id]));
  });

  test.each(['BUSY', 'NO_CALLER', 'ERASING'])('%s keeps it, and those behind it wait', async (code) => {
    reply = says(code);
    const { outbox } = start();
    outbox.queueAnswer(answerOf('q1'));
    outbox.queueAnswer(answerOf('q2'));
    void outbox.flush();
    await run();
    expect(outbox.waitingCount("classroom")).toBe(2);
    expect(sent.every(({ input }) => input.questionId === 'q1')).toBe(true);
  });

  test('a fault of the server’s with one does not keep the others back', async () => {
    reply = (call) => (call.input.questionId === 'q1' ? says('INTERNAL')(call) : answered(call));
    const { outbox } = start();
    outbox.queueAnswer(answerOf('q1'));
    outbox.queueAnswer(answerOf('q2'));
    await outbox.flush();
    expect(outbox.waiting().map(({ input }) => input)).toEqual([answerOf('q1')]);
  });

  test.each(['BAD_INPUT', 'NOT_FOUND'])(
    '%s takes it off, with a line in the log, and the rest goes on',
    async (code) => {
      reply = (call) => (call.input.questionId === 'q1' ? says(code)(call) : answered(call));
      const { outbox } = start();
      outbox.queueAnswer(answerOf('q1'));
      outbox.queueAnswer(answerOf('q2'));
      await outbox.flush();
      expect(outbox.waitingCount("classroom")).toBe(0);
      expect(logged).toEqual([expect.stringContaining(code)]);
      expect(logged.join()).not.toContain('picked');
    },
  );

  test('what may have reached the server is not changed any more: a later position is one more request', async () => {
    reply = lost;
    const { outbox } = start();
    outbox.queueProgress({ ownerId: 'a30-1', position: 1, at: 1 });
    void outbox.flush();
    await run();
    outbox.queueProgress({ ownerId: 'a30-1', position: 2, at: 2 });
    expect(outbox.waiting()).toHaveLength(2);
    reply = answered;
    void outbox.flush();
    await run();
    expect(outbox.waitingCount("classroom")).toBe(0);
    expect(sent.at(-1)?.input.items?.[0]?.position).toBe(2);
  });

  test('what comes while it is sending is sent too, and nothing twice', async () => {
    const { outbox } = start();
    outbox.queueAnswer(answerOf('q1'));
    const flushing = outbox.flush();
    outbox.queueAnswer(answerOf('q2'));
    await Promise.all([flushing, outbox.flush()]);
    expect(sent.map(({ input }) => input.questionId)).toEqual(['q1', 'q2']);
  });
});

describe('an answer', () => {
  test('is graded while one waits', async () => {
    const { learning } = start();
    const given = await learning.giveAnswer(question('q1'), ['a'], null);
    expect(given).toMatchObject({ kind: 'graded', verdict: { isRight: true } });
    expect(learning.lateVerdicts()).toEqual([]);
  });

  test('without a network is written down at once, and its verdict is kept when it comes', async () => {
    const { learning } = start({ online: false });
    await expect(learning.giveAnswer(question('q1'), ['a'], null)).resolves.toEqual({ kind: 'queued' });
    expect([...learning.waitingQuestions()]).toEqual(['q1']);
    const restarted = start({ online: false }).learning;
    setOnline(true);
    await run();
    expect(restarted.lateVerdicts()).toEqual([
      { question: question('q1'), verdict: expect.objectContaining({ isRight: true }) as unknown },
    ]);
    restarted.clearLateVerdicts();
    expect(restarted.lateVerdicts()).toEqual([]);
  });

  test('on a slow network lets one go on after 8 s', async () => {
    reply = (call) => new Promise((resolve) => setTimeout(() => resolve(answered(call)), 20_000));
    const { learning } = start();
    const given = learning.giveAnswer(question('q1'), ['a'], null);
    await jest.advanceTimersByTimeAsync(8000);
    await expect(given).resolves.toEqual({ kind: 'queued' });
    await run();
    expect(learning.lateVerdicts()).toHaveLength(1);
  });

  test('that the server refuses for good is said to be', async () => {
    reply = says('NOT_FOUND');
    const { learning } = start();
    await expect(learning.giveAnswer(question('q1'), ['a'], null)).resolves.toEqual({
      kind: 'refused',
      message: '说明',
    });
  });
});

test('progress is on the phone before it is anywhere else, and going back is no news', async () => {
  const { learning, outbox } = start({ online: false });
  learning.reach('a30-1', 2);
  learning.reach('a30-1', 1);
  expect([learning.positionOf('a30-1'), learning.positionOf('a30-1', 3)]).toEqual([2, 3]);
  await outbox.flush();
  expect(outbox.waiting()).toHaveLength(1);
  expect(start({ online: false }).learning.positionOf('a30-1')).toBe(2);
});
