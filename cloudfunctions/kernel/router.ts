import type * as z from 'zod';
import { contract, type ActionName, type OutputOf, type ParsedInputOf } from '../contract';
import type { Allow } from '../contract/action';
import { requestSchema, type ApiAnswer, type ApiRequest } from '../contract/envelope';
import { recordCommand } from './audit';
import { openidOfCall } from './caller';
import { now } from './clock';
import { AppError, toApiError } from './errors';
import { logError, logInfo } from './log';
import { takeTurn } from './rate-limit';

/** What a use case is given beside its input. */
export interface Context {
  /** one instant for the whole request, epoch ms */
  now: number;
  requestId: string;
  caller: Caller;
  action: string;
  /** ids from the center down to the unit under whose role it is done; none for what anyone may do */
  path: readonly string[];
}

export interface Caller {
  userId: string;
  /** only for calls to WeChat's own services; never stored, never sent out */
  openid: string;
}

export type UseCase<Name extends ActionName> = (
  context: Context,
  input: ParsedInputOf<Name>,
) => Promise<z.input<(typeof contract)[Name]['output']>>;

export type UseCases = { [Name in ActionName]: UseCase<Name> };

/** What the router needs of the contexts, handed in so that the kernel depends on none of them. */
export interface Gate {
  /** The person of an openid; made at first use, without a form. */
  callerOf(openid: string, now: number): Promise<Caller>;
  /**
   * Throws FORBIDDEN or NOT_FOUND when the caller may not.
   * @returns under which unit it is done, from the center down; nothing for what anyone may do
   */
  authorise(caller: Caller, allow: Allow, input: Record<string, unknown>, now: number): Promise<readonly string[]>;
}

const hasAction = (name: string): name is ActionName => Object.hasOwn(contract, name);

/** parse → caller → permission → use case → encode. Nothing else gets at the use cases. */
export function makeRouter(useCases: UseCases, gate: Gate): (event: unknown) => Promise<ApiAnswer> {
  return async (event) => {
    const startedAt = now();
    const request = requestSchema.safeParse(event);
    const requestId = request.success ? request.data.requestId : 'none';
    const name = request.success ? request.data.action : '-';
    try {
      if (!request.success) throw new AppError('BAD_REQUEST');
      const data = await run(request.data, startedAt);
      logInfo('call', { action: name, requestId, ok: true, ms: now() - startedAt });
      return { ok: true, data };
    } catch (error) {
      const told = toApiError(error, requestId);
      if (told.code === 'INTERNAL') logError('call', error, { action: name, requestId });
      logInfo('call', { action: name, requestId, ok: false, code: told.code, ms: now() - startedAt });
      return { ok: false, error: told };
    }
  };

  async function run(request: ApiRequest, at: number): Promise<unknown> {
    const { action: name, requestId } = request;
    if (!hasAction(name)) throw new AppError('UNKNOWN_ACTION');
    return runAction(name, request.input, { requestId, now: at });
  }

  async function runAction<Name extends ActionName>(
    name: Name,
    rawInput: unknown,
    call: { requestId: string; now: number },
  ): Promise<OutputOf<Name>> {
    const definition = contract[name];
    const input = parseInput(definition.input, rawInput);
    const openid = openidOfCall();
    if (openid === null) throw new AppError('NO_CALLER');
    const caller = await gate.callerOf(openid, call.now);
    const fields = input as Record<string, unknown>;
    const path = await gate.authorise(caller, definition.allow, fields, call.now);
    if (definition.perHour !== undefined) await takeTurn(caller.userId, name, definition.perHour, call.now);
    const context: Context = { ...call, caller, action: name, path };
    if (definition.kind === 'command' && definition.allow.who === 'role') {
      await recordCommand(context, fields[definition.allow.of.field]);
    }
    const output = await useCases[name](context, input as ParsedInputOf<Name>);
    // Encoding drops what the contract does not name: a field added to a row never leaks by itself.
    return definition.output.parse(output) as OutputOf<Name>;
  }
}

function parseInput(schema: z.ZodType, rawInput: unknown): unknown {
  const parsed = schema.safeParse(rawInput);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const path = issue.path.join('.');
    fields[path] ??= /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '这一项填得不对，请改一下';
  }
  throw new AppError('BAD_INPUT', { fields });
}
