/// <reference types="miniprogram-api-typings" />

/** Types of the mini-program's own globals; WeChat's templates keep them here. The app keeps no global data. */
type IAppOption = Record<string, never>;

declare namespace WechatMiniprogram {
  /** What the app says to WeChat's question for consent; the typings' own callback has neither argument. */
  type PrivacyAnswer =
    | { event: 'agree'; /** the button of open-type agreePrivacyAuthorization that was tapped */ buttonId: string }
    | { event: 'disagree' }
    | { event: 'exposureAuthorization' };

  interface Wx {
    onNeedPrivacyAuthorization(
      listener: (resolve: (answer: PrivacyAnswer) => void, eventInfo: { referrer: string }) => void,
    ): void;
  }
}
