/** A failure in the words of the real cloud: `code` and `message` go over the wire, the SDK makes errCode and errMsg of them. */
export class CloudError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'CloudError';
    this.code = code;
  }
}

export const invalidParameter = (message: string): CloudError => new CloudError('INVALID_PARAM', message);

export const requestFailed = (message: string): CloudError =>
  new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`);

/** Several writes are one request on the wire, so a write error comes wrapped as the server wraps it. */
export const writeFailed = (message: string): CloudError =>
  requestFailed(`multiple write errors: [{write errors: [{${message}}]}, {<nil>}]`);

export const noCollection = (name: string): CloudError =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem persists, contact us.`,
  );

export const duplicateKey = (collection: string, index: string, values: string): CloudError =>
  writeFailed(`E11000 duplicate key error collection: local-env.${collection} index: ${index} dup key: { ${values} }`);

const ASK_US = 'Please check your request, but if the problem persists, contact us.';

/** The SDK strips the code of what is thrown inside a transaction: business code can only read the words. */
export const transactionConflict = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ASK_US}`,
  );

export const transactionBusy = (): CloudError =>
  new CloudError('DATABASE_REQUEST_FAILED', `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${ASK_US}`);

export const transactionGone = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${ASK_US}`,
  );
