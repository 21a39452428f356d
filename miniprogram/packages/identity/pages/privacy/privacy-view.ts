import type { OutputOf } from '../../../../../cloudfunctions/contract';
import type { Fact } from '../../../../components/wm-facts/wm-facts';
import { OWN_PURPOSES, PURPOSES, type Purpose } from '../../../../shared/consents';
import { momentLabel } from '../../../../shared/time';

export interface Answer {
  profile: OutputOf<'identity.showProfile'>;
  privacy: OutputOf<'privacy.show'>;
  me: OutputOf<'identity.showMe'>;
  wards: OutputOf<'identity.listWards'>['wards'];
}

export type OwnPurpose = (typeof OWN_PURPOSES)[number];

export interface ConsentRow {
  purpose: Purpose;
  title: string;
  text: string;
  /** '2026年5月16日 周六 09:30 同意' */
  said: string;
  /** the words have changed since */
  isOld: boolean;
  /** taken back here; '' otherwise */
  withdraw: OwnPurpose | '';
  isGiven: boolean;
}

export interface LookRow {
  key: string;
  what: string;
  who: string;
  when: string;
}

export interface PrivacyView {
  facts: Fact[];
  hasContact: boolean;
  consents: ConsentRow[];
  looks: LookRow[];
}

export function toPrivacyView({ profile, privacy, me, wards }: Answer, now: number): PrivacyView {
  const { name, phone, volunteer } = profile;
  return {
    facts: [
      { k: '称呼', v: name || '没有留' },
      { k: '电话', v: phone || '没有留' },
      { k: '我的站', v: me.station ? me.station.name : '还没选' },
      { k: '志愿者', v: volunteer ? `在${volunteer.unitName}登记` : '没有登记' },
      {
        k: '替谁办',
        v: wards.length > 0 ? `${wards.length} 位：${wards.map((ward) => ward.name).join('、')}` : '没有',
      },
    ],
    hasContact: name !== '' || phone !== '',
    consents: profile.consents.map((consent) => ({
      purpose: consent.purpose,
      title: PURPOSES[consent.purpose].title,
      text: PURPOSES[consent.purpose].text,
      said: `${momentLabel(consent.at, now)} ${consent.state === 'given' ? '同意' : '撤回'}`,
      isOld: consent.state === 'given' && !consent.isCurrent,
      withdraw: consent.state === 'given' ? (OWN_PURPOSES.find((own) => own === consent.purpose) ?? '') : '',
      isGiven: consent.state === 'given',
    })),
    looks: privacy.looks.map(({ at, what, unitName }, i) => ({
      key: `${at}-${i}`,
      what,
      who: unitName,
      when: momentLabel(at, now),
    })),
  };
}

/** What taking a consent back does, said before it is done. */
export const WITHDRAWALS: Record<OwnPurpose, string> = {
  contact: '称呼和电话会删除；如果您还是志愿者，登记里的姓名电话还在。活动有变动时，只能在小程序里告诉您。',
  volunteer: '志愿者登记会取消，姓名、出生日期、特长和时间马上删除。已经报名的活动不变。',
  guardian: '不满 18 岁没有监护人同意就不能登记，志愿者登记会一起取消，资料马上删除。',
};
