import { Cron } from 'croner';
import type { CloudClock } from './clock';
import type { FunctionHost } from './host/function-host';
import type { Print } from './log';

interface Trigger {
  functionName: string;
  name: string;
  /** seven fields, read as +08:00, as the platform reads them */
  schedule: Cron;
  dueAt: number;
}

const LOOK_EVERY_MS = 1000;

/** Fires the timers of each function's config.json, by the cloud's clock. */
export class Timers {
  private readonly triggers: Trigger[];
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly host: FunctionHost,
    private readonly clock: CloudClock,
    private readonly print: Print,
  ) {
    this.triggers = host.deployed().flatMap(({ name: functionName, config: { triggers } }) =>
      triggers.map(({ name, config }) => {
        const schedule = new Cron(config, { timezone: 'Asia/Shanghai', paused: true });
        return { functionName, name, schedule, dueAt: nextRun(schedule, clock.now()) };
      }),
    );
  }

  start(): void {
    this.timer = setInterval(() => this.fireDue(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  private fireDue(): void {
    const now = this.clock.now();
    for (const trigger of this.triggers) {
      if (trigger.dueAt > now) continue;
      trigger.dueAt = nextRun(trigger.schedule, now);
      this.fire(trigger.functionName, trigger.name).catch((error: unknown) =>
        this.print(`timer ${trigger.name}: ${String(error)}`),
      );
    }
  }

  /** Runs a trigger now and waits for it. @returns null: there is no such trigger */
  async fire(functionName: string, triggerName: string): Promise<{ result: unknown } | null> {
    if (!this.triggers.some((trigger) => trigger.functionName === functionName && trigger.name === triggerName))
      return null;
    const event = { Type: 'Timer', TriggerName: triggerName, Time: new Date(this.clock.now()).toISOString() };
    const { result } = await this.host.invoke(functionName, event, { openid: null });
    return { result };
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }
}

const nextRun = (schedule: Cron, now: number): number => schedule.nextRun(new Date(now))?.getTime() ?? Infinity;
