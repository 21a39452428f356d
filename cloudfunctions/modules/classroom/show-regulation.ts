import { regulationById } from '../../database/content/regulations';
import { AppError } from '../../kernel/errors';
import type { UseCase } from '../../kernel/router';

/** The whole text at once (about 26,000 characters): the phone keeps it and needs no call for an article again. */
export const showRegulation: UseCase<'classroom.showRegulation'> = (_context, { regulationId }) => {
  const regulation = regulationById(regulationId);
  if (!regulation) return Promise.reject(new AppError('NOT_FOUND'));
  return Promise.resolve(regulation);
};
