import { CallFailure } from './call';

/** The code of WeChat's client for everything that goes wrong before the cloud answers. */
const CLIENT_FAILURE = -1;

/** A failure of wx.cloud as its client words it. */
export const cloudFailure = (errMsg: string, errCode = CLIENT_FAILURE): CallFailure =>
  new CallFailure(`Error: errCode: ${errCode} | errMsg: ${errMsg}`, errCode);
