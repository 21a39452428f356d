import { mount, stubPhone } from '../support/simulate';

const WALK = 'packages/manage/components/wm-unit-walk/wm-unit-walk';
const START = { start: 'ct', startName: '区中心', startKind: 'center' };

/** What hangs where, as the server answers it. */
const BELOW: Record<string, object> = {
  ct: { rows: [unit('in', 'institute', '示例街道所'), unit('team', 'team', '念书人')], kinds: ['institute', 'team'] },
  in: {
    rows: [unit('st', 'station', '槐荫里'), { ...unit('old', 'station', '旧站'), state: 'closed' }],
    kinds: ['station'],
  },
};
function unit(unitId: string, kind: string, name: string) {
  return { unitId, kind, name, shortName: name, state: 'open' };
}
const asked: string[] = [];
stubPhone({
  wx: {
    cloud: {
      callFunction: ({ data }: { data: { input: { unitId: string } } }) => {
        asked.push(data.input.unitId);
        const below = BELOW[data.input.unitId];
        const error = { code: 'FORBIDDEN', message: '这里只给有权限的工作人员用' };
        return Promise.resolve({ result: below ? { ok: true, data: below } : { ok: false, error } });
      },
    },
  },
});
/** The answer comes in a later turn. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
beforeEach(() => {
  asked.length = 0;
});

test('walks down and up again, and sends the unit that was chosen', async () => {
  const walk = mount(WALK, {}, ['choose']);
  walk.set(START);
  await settle();
  await walk.tap({ role: 'button', label: '往下到示例街道所' });
  await settle();
  expect(walk.has({ role: 'button', label: '往下到旧站，已停用' })).toBe(true);
  await walk.tap({ tag: 'button' });
  await walk.tap({ role: 'button', label: '到区中心' });
  await settle();
  await walk.tap({ tag: 'button' });
  expect(walk.events.map(({ detail }) => detail)).toEqual([
    { unitId: 'in', name: '示例街道所' },
    { unitId: 'ct', name: '区中心' },
  ]);
  expect(asked).toEqual(['ct', 'in', 'ct']);
});

test('where the kind may not hang there is a sentence instead of a button', async () => {
  const walk = mount(WALK, { fits: 'station', unfit: '站不能直接挂在这里' });
  walk.set(START);
  await settle();
  expect(walk.has({ tag: 'button' })).toBe(false);
  expect(walk.has({ text: '站不能直接挂在这里' })).toBe(true);
  await walk.tap({ role: 'button', label: '往下到示例街道所' });
  await settle();
  expect(walk.has({ tag: 'button' })).toBe(true);
});

test('what is moved is not offered as its own place', async () => {
  const walk = mount(WALK, { without: 'team' });
  walk.set(START);
  await settle();
  expect(walk.has({ label: '往下到念书人' })).toBe(false);
});

test('a refusal is said, and one stays where one was', async () => {
  const walk = mount(WALK, {});
  walk.set(START);
  await settle();
  await walk.tap({ role: 'button', label: '往下到念书人' });
  await settle();
  expect(walk.text).toContain('这里只给有权限的工作人员用');
  expect(walk.has({ role: 'button', label: '往下到示例街道所' })).toBe(true);
});
