/** What the sheet of the page in front is asked to show. */
export interface PrivacyQuestion {
  /** the interface that waits: getLocation … */
  api: string;
}

interface Asker {
  show(question: PrivacyQuestion): void;
  hide(): void;
}

type Answer = WechatMiniprogram.PrivacyAnswer;
type Resolve = (answer: Answer) => void;

let waiting: Resolve[] = [];
let asker: Asker | null = null;

/** Once, at launch. Asks nothing by itself: WeChat calls back when a private interface is first used. */
export function watchPrivacy(): void {
  if (!wx.canIUse('onNeedPrivacyAuthorization')) return;
  wx.onNeedPrivacyAuthorization((resolve, { referrer }) => {
    // A page that forgot its sheet must not leave the call hanging.
    if (!asker) return resolve({ event: 'disagree' });
    waiting.push(resolve);
    asker.show({ api: referrer });
    resolve({ event: 'exposureAuthorization' });
  });
}

/** The sheet of the page in front. @returns how to stop being it; what still waits for its answer gets a no */
export function answerPrivacy(sheet: Asker): () => void {
  asker = sheet;
  return () => {
    if (asker !== sheet) return;
    refusePrivacy();
    asker = null;
  };
}

/** @param buttonId the button with open-type agreePrivacyAuthorization that was tapped */
export const agreeToPrivacy = (buttonId: string): void => settle({ event: 'agree', buttonId });

export const refusePrivacy = (): void => settle({ event: 'disagree' });

function settle(answer: Answer): void {
  const resolves = waiting;
  waiting = [];
  resolves.forEach((resolve) => resolve(answer));
  if (asker) asker.hide();
}

export const openPrivacyGuide = (): void => wx.openPrivacyContract({ fail: () => undefined });

/** The guide's name as it stands in WeChat's console. */
export function privacyGuideName(): Promise<string> {
  return new Promise((resolve) => {
    wx.getPrivacySetting({
      success: ({ privacyContractName }) => resolve(privacyContractName),
      fail: () => resolve('《用户隐私保护指引》'),
    });
  });
}
