import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { FUNCTIONS } from '../../../cloudfunctions/database/functions';

const functionConfig = z.object({
  permissions: z.object({ openapi: z.array(z.string()) }).default({ openapi: [] }),
  triggers: z.array(z.object({ name: z.string(), type: z.literal('timer'), config: z.string() })).default([]),
});
export type FunctionConfig = z.infer<typeof functionConfig>;

/** A function as it is deployed. */
export interface Deployed {
  name: string;
  /** its bundle */
  entry: string;
  config: FunctionConfig;
  timeoutSeconds: number;
  /** may a client invoke it? The platform's rule, in its own words */
  invokeRule: string;
}

/** What an environment's console holds of a function: for ours database/functions.ts, for others a file beside them. */
const settings = z.object({
  /** the platform's own default is short (cloud-facts: function host) */
  timeoutSeconds: z.number().positive().default(3),
  invokeRule: z.string().default('auth != null'),
});

const read = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/** Every function of a folder, each in a folder of its own with index.js and, as a rule, config.json. */
export function deployedIn(directory: string): Deployed[] {
  return readdirSync(directory)
    .filter((name) => existsSync(path.join(directory, name, 'index.js')))
    .map((name) => {
      const own = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name as keyof typeof FUNCTIONS] : null;
      return {
        name,
        entry: path.join(directory, name, 'index.js'),
        config: functionConfig.parse(read(path.join(directory, name, 'config.json'))),
        ...settings.parse(own ?? read(path.join(directory, name, 'settings.json'))),
      };
    });
}
