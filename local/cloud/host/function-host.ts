import { randomUUID } from 'node:crypto';
import { ENV_ID } from '../../../cloudfunctions/database/functions';
import type { CloudClock } from '../clock';
import { CloudError } from '../engine/cloud-error';
import { BODY_BYTES_MAX } from '../http';
import type { QuotaGate } from '../limits';
import type { OperationLog } from '../operations';
import { InstancePool } from './instance-pool';
import { deployedIn, type Deployed } from './registry';

const APP_ID = 'wxlocal0000000000';

/** Variables that name the caller to the SDK; all are set or unset at every call, so none is left from the call before. */
const CALLER_VARIABLES = ['WX_OPENID', 'WX_APPID', 'WX_UNIONID', 'WX_API_TOKEN', 'WX_CLIENTIP'] as const;

export interface HostOptions {
  /** folders of built functions: dist/cloudfunctions first */
  functionDirectories: readonly string[];
  workerFile: string;
  /** where the SDK finds this cloud */
  adminUrl: string;
  /** variables of a real deployment (keys, settings) */
  variables: Record<string, string>;
  instancesMax: number;
  clock: CloudClock;
  operations: OperationLog;
  quotas: QuotaGate;
  onOutput: (functionName: string, line: string) => void;
}

/** Who calls: a person, or nobody (a timer). */
export interface Caller {
  openid: string | null;
}

export interface Outcome {
  result: unknown;
  /** what the call asked of the database, in order, `collection.action` */
  operations: string[];
}

/** Runs the built functions with the environment that the real host gives them. */
export class FunctionHost {
  private readonly functions = new Map<string, { deployed: Deployed; pool: InstancePool }>();
  /** token of a running call -> which function runs for whom */
  private readonly running = new Map<string, { deployed: Deployed; caller: Caller }>();

  constructor(private readonly options: HostOptions) {
    for (const deployed of options.functionDirectories.flatMap(deployedIn)) {
      const pool = new InstancePool({
        workerFile: options.workerFile,
        entry: deployed.entry,
        env: this.environment(),
        instancesMax: options.instancesMax,
        timeoutMs: deployed.timeoutSeconds * 1000,
        onOutput: (line) => options.onOutput(deployed.name, line),
      });
      this.functions.set(deployed.name, { deployed, pool });
    }
  }

  /** What the SDK reads from process.env inside the real host (cloud-facts). */
  private environment(): Record<string, string> {
    const { adminUrl, variables } = this.options;
    return {
      ...variables,
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      TENCENTCLOUD_SECRETID: 'local',
      TENCENTCLOUD_SECRETKEY: 'local',
      TENCENTCLOUD_SESSIONTOKEN: 'local',
      SCF_NAMESPACE: ENV_ID,
      TCB_ENV: ENV_ID,
      TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
      WX_CONTEXT_KEYS: CALLER_VARIABLES.join(','),
      SILENCE: 'true',
    };
  }

  deployed(): Deployed[] {
    return [...this.functions.values()].map(({ deployed }) => deployed);
  }

  /** May the function that runs under this token call this openapi? Its config.json says. */
  permits(token: string, apiName: string): boolean {
    return this.running.get(token)?.deployed.config.permissions.openapi.includes(apiName) ?? false;
  }

  /** Who called the function that runs under this token. */
  callerOf(token: string): Caller {
    return this.running.get(token)?.caller ?? { openid: null };
  }

  invoke(name: string, event: unknown, caller: Caller): Promise<Outcome> {
    const found = this.functions.get(name);
    if (!found) {
      const message = `FunctionName parameter could not be found: ${name}`;
      return Promise.reject(new CloudError('FUNCTIONS_REQUEST_FAIL', message));
    }
    return this.options.quotas.functionCall(name, () => this.run(found, event, caller));
  }

  private async run(
    { deployed, pool }: { deployed: Deployed; pool: InstancePool },
    event: unknown,
    caller: Caller,
  ): Promise<Outcome> {
    const { clock, operations } = this.options;
    const requestId = randomUUID();
    const token = `local-${requestId}`;
    this.running.set(token, { deployed, caller });
    operations.begin(token);
    try {
      const answer = await pool.run({
        event: withUserInfo(event, caller),
        context: {
          request_id: requestId,
          function_name: deployed.name,
          time_limit_in_ms: deployed.timeoutSeconds * 1000,
          namespace: ENV_ID,
        },
        env: callVariables(caller, token, requestId),
        offsetMs: clock.offset,
      });
      if (!answer.ok) throw new CloudError('FUNCTIONS_EXECUTE_FAIL', answer.stack);
      if (Buffer.byteLength(answer.result) > BODY_BYTES_MAX) {
        throw new CloudError('FUNCTIONS_EXECUTE_FAIL', 'the result is larger than 6 MB');
      }
      return { result: JSON.parse(answer.result) as unknown, operations: operations.end(token) };
    } finally {
      operations.end(token);
      this.running.delete(token);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.functions.values()].map(({ pool }) => pool.close()));
  }
}

/** The platform adds this to the event of a client's call. */
function withUserInfo(event: unknown, { openid }: Caller): unknown {
  const isObject = typeof event === 'object' && event !== null && !Array.isArray(event);
  return isObject && openid !== null ? { ...event, userInfo: { openId: openid, appId: APP_ID } } : event;
}

function callVariables({ openid }: Caller, token: string, requestId: string): Record<string, string | null> {
  return {
    WX_OPENID: openid,
    WX_APPID: openid === null ? null : APP_ID,
    WX_UNIONID: null,
    WX_API_TOKEN: token,
    WX_CLIENTIP: openid === null ? null : '127.0.0.1',
    TCB_SOURCE: openid === null ? 'wx_trigger' : 'wx_client',
    TCB_SEQID: requestId,
    TRIGGER_SRC: openid === null ? 'timer' : null,
  };
}
