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
