import { parseArgs } from 'node:util';

export interface StartOptions {
  port: number;
  dataDirectory: string;
  /** what a first start fills the district with */
  fill: 'demo' | 'empty';
  reset: boolean;
  watch: boolean;
  /** false: the cloud alone, for tests that look at no page */
  preview: boolean;
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
      'no-watch': { type: 'boolean', default: false },
      'no-preview': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port} is not a port`);
  if (values.demo && values.empty) throw new Error('--demo and --empty exclude each other');
  return {
    port,
    dataDirectory: values.data,
    fill: values.empty ? 'empty' : 'demo',
    reset: values.reset,
    watch: !values['no-watch'],
    preview: !values['no-preview'],
  };
}
