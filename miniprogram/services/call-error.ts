import type { ApiError } from '../../cloudfunctions/contract/envelope';
import type { ErrorCode } from '../shared/error-codes';

/** What can go wrong before or instead of an answer of ours. */
export type ClientCode =
  /** the phone has no network: the request never left */
  | 'OFFLINE'
  /** sent, and no answer came: it may or may not have been done */
  | 'NO_ANSWER'
  /** the mini-program runs without a cloud environment (tourist appid, or none set) */
  | 'NO_CLOUD';

const CLIENT_MESSAGES: Record<ClientCode, string> = {
  OFFLINE: '没有网，连上网再试一次，填的内容还在',
  NO_ANSWER: '还没收到答复，可能是网慢，请稍等再试一次',
  NO_CLOUD: '还没有接上云环境。要在微信里运行，请按 README 填上自己的 AppID 和环境',
};

/** Every failed call ends as one of these; `message` is what a page may print as it is. */
export class CallError extends Error {
  readonly code: ErrorCode | ClientCode;
  /** path of the input field -> what is wrong with it */
  readonly fields: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, string | number>>;
  /** last characters of the request id, to be read out on the phone */
  readonly reference: string;

  constructor(code: ErrorCode | ClientCode, message: string, more: Partial<ApiError> = {}) {
    super(message);
    this.code = code;
    this.fields = more.fields ?? {};
    this.details = more.details ?? {};
    this.reference = (more.requestId ?? '').slice(-4).toUpperCase();
  }

  static ofClient(code: ClientCode, requestId = ''): CallError {
    return new CallError(code, CLIENT_MESSAGES[code], { requestId });
  }

  static ofAnswer(error: ApiError): CallError {
    return new CallError(error.code, error.message, error);
  }
}

export function asCallError(error: unknown): CallError {
  return error instanceof CallError ? error : CallError.ofClient('NO_ANSWER');
}
