import { cloud } from './cloud';

/** The openid that the platform gives for this call; nothing that the phone sends can stand in for it. */
export function openidOfCall(): string | null {
  const { OPENID } = cloud.getWXContext();
  return typeof OPENID === 'string' && OPENID !== '' ? OPENID : null;
}
