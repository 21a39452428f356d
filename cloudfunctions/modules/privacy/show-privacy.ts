import type { UseCase } from '../../kernel/router';
import { looksOf } from '../audit';
import { KEPT } from './kept';

const LOOKS_SHOWN = 50;

export const showPrivacy: UseCase<'privacy.show'> = async ({ caller }) => ({
  kept: [...KEPT],
  looks: await looksOf(caller.userId, LOOKS_SHOWN),
});
