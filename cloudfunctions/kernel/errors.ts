import { ERRORS, type ErrorCode } from '../../miniprogram/shared/error-codes';
import type { ApiError } from '../contract/envelope';

interface More {
  /** says it more exactly than the table */
  message?: string;
  fields?: Record<string, string>;
  details?: Record<string, string | number>;
}

/** A refusal that the caller is told about. Anything else that is thrown is a defect and answers INTERNAL. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly more: More;

  constructor(code: ErrorCode, more: More = {}) {
    super(more.message ?? ERRORS[code]);
    this.name = 'AppError';
    this.code = code;
    this.more = more;
  }
}

/** What leaves the server for an error: nothing of the inside. */
export function toApiError(error: unknown, requestId: string): ApiError {
  if (isBusy(error)) return { code: 'BUSY', message: ERRORS.BUSY, requestId };
  if (!(error instanceof AppError)) return { code: 'INTERNAL', message: ERRORS.INTERNAL, requestId };
  const { fields, details } = error.more;
  return {
    code: error.code,
    message: error.message,
    ...(fields && { fields }),
    ...(details && { details }),
    requestId,
  };
}

/** The database's own words for too many requests or connections at once (cloud quotas). */
const BUSY_CODES = [-501003, -501004];
export const isBusy = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errCode' in error && BUSY_CODES.includes(Number(error.errCode));
