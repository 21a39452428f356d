/// <reference types="miniprogram-api-typings" />

/** Types of the mini-program's own globals; WeChat's templates keep them here. The app keeps no global data. */
type IAppOption = Record<string, never>;
