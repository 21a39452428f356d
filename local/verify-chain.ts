import { parseArgs } from 'node:util';
import { checkChains, lineOf } from './chain-check';

/**
 * `npm run verify-chain`: reads every unit's records from the first to the last, at a running local cloud. Ends with 1
 * when a chain is broken, with 2 when it could not be read.
 */
const { values } = parseArgs({
  options: {
    origin: { type: 'string', default: 'http://127.0.0.1:5173' },
    as: { type: 'string', default: 'oDemoAuditor' },
  },
});

async function main(): Promise<number> {
  const units = await checkChains(values);
  for (const unit of units) console.log(lineOf(unit));
  return units.some(({ broken }) => broken !== null) ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    console.error(`Is the app running at ${values.origin}? Start it with npm start, or name another --origin.`);
    process.exitCode = 2;
  },
);
