import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';
import { isVolunteer } from '../identity';
import { agreementId, agreements } from './agreements.repository';
import { shown } from './read';

/** Signed twice it is signed once, at the first time. What is signed are the words that were read, or nothing. */
export const signAgreement: UseCase<'recruitment.signAgreement'> = async ({ caller, now }, { orderId, version }) => {
  const [order, isRegistered] = await Promise.all([shown(orderId, caller), isVolunteer(caller.userId)]);
  if (!isRegistered) throw new AppError('NOT_A_VOLUNTEER');
  if (order.state === 'cancelled') throw new AppError('RECRUITMENT_CANCELLED');
  if (order.agreement === '' || order.version !== version) throw new AppError('AGREEMENT_CHANGED');
  const { userId } = caller;
  const _id = agreementId(order, userId);
  await agreements.insert({ _id, v: 1, orderId, userId, version, signedAt: now });
  return { signedAt: (await agreements.get(_id))?.signedAt ?? now };
};
