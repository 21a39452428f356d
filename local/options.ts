import { parseArgs } from 'node:util';

export interface StartOptions {
  port: number;
  dataDirectory: string;
  /** what a first start fills the district with */
  fill: 'demo' | 'empty';
  reset: boolean;
  watch: boolean;
  /** the quotas that are enforced */
  limits: 'none' | 'basic';
  /** tests may order trouble */
  faults: boolean;
  /** a folder of further built functions; '' for none */
  functions: string;
  /** the folder of the mini-program that the preview serves */
  miniprogram: string;
  /** false: the cloud alone, for tests that look at no page */
  preview: boolean;
  /** false: functions without keys, to see that they then refuse what is personal */
  keys: boolean;
}

/** @throws with a sentence that says what is wrong with the command line */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: environment.PORT ?? '5173' },
      data: { type: 'string', default: '.local' },
      demo: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
      reset: { type: 'boolean', default: false },
      limits: { type: 'string', default: 'none' },
      faults: { type: 'boolean', default: false },
      functions: { type: 'string', default: '' },
      miniprogram: { type: 'string', default: 'miniprogram' },
      'no-watch': { type: 'boolean', default: false },
      'no-preview': { type: 'boolean', default: false },
      'no-keys': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port} is not a port`);
  const { limits } = values;
  if (limits !== 'none' && limits !== 'basic') throw new Error(`--limits ${limits}: there is only basic`);
  if (values.demo && values.empty) throw new Error('--demo and --empty exclude each other');
  return {
    port,
    dataDirectory: values.data,
    fill: values.empty ? 'empty' : 'demo',
    reset: values.reset,
    watch: !values['no-watch'],
    limits,
    faults: values.faults,
    functions: values.functions,
    miniprogram: values.miniprogram,
    preview: !values['no-preview'],
    keys: !values['no-keys'],
  };
}
