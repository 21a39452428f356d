import { agreeToPrivacy, answerPrivacy, refusePrivacy, watchPrivacy } from '../../../miniprogram/services/privacy';

type Answer = WechatMiniprogram.PrivacyAnswer;
type Ask = (resolve: (answer: Answer) => void, info: { referrer: string }) => void;

let weChatAsks: Ask = () => undefined;
let answers: Answer[] = [];
const use = (api: string): void => weChatAsks((answer) => void answers.push(answer), { referrer: api });

beforeEach(() => {
  answers = [];
  const onNeedPrivacyAuthorization = (listener: Ask): void => {
    weChatAsks = listener;
  };
  Object.assign(globalThis, { wx: { canIUse: () => true, onNeedPrivacyAuthorization } });
  watchPrivacy();
});

function sheet() {
  const shown: string[] = [];
  const leave = answerPrivacy({ show: ({ api }) => void shown.push(api), hide: () => void shown.push('hidden') });
  return { shown, leave };
}

test('the sheet of the page in front shows what waits, and WeChat is told that it does', () => {
  const { shown, leave } = sheet();
  use('getLocation');
  expect(shown).toEqual(['getLocation']);
  expect(answers).toEqual([{ event: 'exposureAuthorization' }]);
  leave();
});

test('one yes answers everything that waits, with the button that was tapped', () => {
  const { shown, leave } = sheet();
  use('getLocation');
  use('chooseMedia');
  answers = [];
  agreeToPrivacy('the-button');
  expect(answers).toEqual([
    { event: 'agree', buttonId: 'the-button' },
    { event: 'agree', buttonId: 'the-button' },
  ]);
  expect(shown.at(-1)).toBe('hidden');
  leave();
});

test('a no lets the call fail, once', () => {
  const { leave } = sheet();
  use('getLocation');
  answers = [];
  refusePrivacy();
  refusePrivacy();
  expect(answers).toEqual([{ event: 'disagree' }]);
  leave();
});

test('on a page without a sheet the call fails instead of hanging', () => {
  use('getLocation');
  expect(answers).toEqual([{ event: 'disagree' }]);
});

test('a page behind does not take the question away from the one in front', () => {
  const behind = sheet();
  const front = sheet();
  behind.leave();
  use('getLocation');
  expect([behind.shown, front.shown]).toEqual([[], ['getLocation']]);
  front.leave();
});
