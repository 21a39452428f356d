/** What every interface of wx takes beside its own options. */
export interface Callbacks<Result> {
  success?: (result: WithMessage<Result>) => void;
  fail?: (failure: WxError) => void;
  complete?: (outcome: WithMessage<Result> | WxError) => void;
}

/** An interface without a result answers with its message alone. */
export type WithMessage<Result> = (Result extends object ? Result : object) & { errMsg: string };

/** Thrown inside an interface to make it fail as in WeChat: `name:fail reason`. */
export class CallFailure extends Error {
  override name = 'CallFailure';
  constructor(
    reason: string,
    readonly errCode?: number,
    readonly errno?: number,
  ) {
    super(reason);
  }
}

/** What the mini-program receives when a call fails. */
export class WxError extends Error {
  override name = 'WxError';
  readonly errMsg: string;
  declare readonly errCode?: number;
  declare readonly errno?: number;

  constructor(api: string, failure: CallFailure) {
    super(`${api}:fail ${failure.message}`);
    this.errMsg = this.message;
    if (failure.errCode !== undefined) this.errCode = failure.errCode;
    if (failure.errno !== undefined) this.errno = failure.errno;
  }
}

export type AsyncApi<Options, Result> = (
  options?: Options & Callbacks<Result>,
) => Promise<WithMessage<Result>> | undefined;

/**
 * Makes an asynchronous interface of wx: with a callback among its options it answers by callbacks, without one by a
 * promise.
 */
export function asyncApi<Options extends object, Result>(
  name: string,
  run: (options: Options) => Result | Promise<Result>,
): AsyncApi<Options, Result> {
  return (options) => {
    const given = (options ?? {}) as Options & Callbacks<Result>;
    const outcome = invoke(name, run, given);
    if (!given.success && !given.fail && !given.complete) return outcome;
    outcome.then(
      (result) => {
        given.success?.(result);
        given.complete?.(result);
      },
      (error: unknown) => {
        const failure = error as WxError;
        given.fail?.(failure);
        given.complete?.(failure);
      },
    );
    return undefined;
  };
}

async function invoke<Options extends object, Result>(
  name: string,
  run: (options: Options) => Result | Promise<Result>,
  options: Options,
): Promise<WithMessage<Result>> {
  try {
    const result = await run(options);
    return Object.assign({}, result, { errMsg: `${name}:ok` }) as WithMessage<Result>;
  } catch (error) {
    if (error instanceof CallFailure) throw new WxError(name, error);
    // Not a failure that WeChat knows: a mistake of the preview or of the page that was opened.
    console.error(error);
    throw new WxError(name, new CallFailure(error instanceof Error ? error.message : String(error)));
  }
}

/** Listeners of one kind of event: the pair wx.onX and wx.offX. */
export class Listeners<Argument> {
  private listeners: ((argument: Argument) => void)[] = [];

  readonly on = (listener: (argument: Argument) => void): void => {
    this.listeners.push(listener);
  };

  readonly off = (listener?: (argument: Argument) => void): void => {
    this.listeners = listener ? this.listeners.filter((known) => known !== listener) : [];
  };

  emit(argument: Argument): void {
    for (const listener of [...this.listeners]) listener(argument);
  }
}
