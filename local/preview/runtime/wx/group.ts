import { asyncApi, CallFailure, type Callbacks } from './call';
import type { AppLife } from './life';

/** WeChat's code for a way in that was no group; its words for it are not documented. */
const WRONG_SCENE = 40097;

export interface GroupInfo {
  cloudID: string;
  encryptedData: string;
  iv: string;
}

/** Which group the app was opened from. The phone cannot read it: a function gets it through `wx.cloud.CloudID`. */
export function groupApis(life: AppLife) {
  const getGroupEnterInfo = asyncApi<object, GroupInfo>('getGroupEnterInfo', () => {
    const { group } = life.entry;
    if (group === undefined) throw new CallFailure('not opened from a group', WRONG_SCENE);
    return { cloudID: `local-group:${group}`, encryptedData: btoa(`closed ${group}`), iv: btoa('local preview iv') };
  });
  return {
    getGroupEnterInfo: (options: Callbacks<GroupInfo>): void => {
      const isHeard = options.success ?? options.fail ?? options.complete;
      if (!isHeard) throw new Error('wx.getGroupEnterInfo answers by callbacks only, as in WeChat');
      void getGroupEnterInfo(options);
    },
  };
}
