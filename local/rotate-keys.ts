import path from 'node:path';
import { parseArgs } from 'node:util';
import { rotateKeys } from './keys';

/** `npm run keys`: a new key for what is sealed from now on. Start again afterwards, so that the functions have it. */
const { values } = parseArgs({ options: { data: { type: 'string', default: '.local' } } });
const keys = rotateKeys(path.resolve(__dirname, '..', values.data));
const names = keys.DATA_KEYS.split(',').map((entry) => entry.split(':')[0]);
console.log(`keys now: ${names.join(', ')}; ${names[0] ?? ''} writes. Start the app again.`);
