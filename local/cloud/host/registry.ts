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

/** What the platform gives a function about which nobody said anything (cloud-facts: function host). */
const DEFAULTS = { timeoutSeconds: 3, invokeRule: 'auth != null' };

/** Every function of a folder, each in a folder of its own with index.js and, as a rule, config.json. */
export function deployedIn(directory: string): Deployed[] {
  return readdirSync(directory)
    .filter((name) => existsSync(path.join(directory, name, 'index.js')))
    .map((name) => {
      const configFile = path.join(directory, name, 'config.json');
      const config = functionConfig.parse(existsSync(configFile) ? JSON.parse(readFileSync(configFile, 'utf8')) : {});
      const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name as keyof typeof FUNCTIONS] : DEFAULTS;
      const { timeoutSeconds, invokeRule } = known;
      return { name, entry: path.join(directory, name, 'index.js'), config, timeoutSeconds, invokeRule };
    });
}
