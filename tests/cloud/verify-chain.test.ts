import { spawn } from 'node:child_process';
import path from 'node:path';
import { publishService, serve, volunteer } from '../support/attendance';
import { WITH_DUMP } from '../support/dump';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { sdkOn } from '../support/sdk';

let cloud: CloudProcess;
let staff: Person;
let sdk: ReturnType<typeof sdkOn>;
beforeAll(async () => {
  cloud = await startCloud({ args: WITH_DUMP });
  sdk = sdkOn(() => cloud);
  staff = cloud.person('oDemoStation');
});
afterAll(() => cloud.dispose());
afterEach(() => cloud.setClock(null));

const ROOT = path.resolve(__dirname, '../..');

/** The command as `npm run verify-chain -- …` runs it. */
function verifyChain(...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/verify-chain.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const read = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

it('the command names the first row that was changed behind the system’s back, and ends with 1', async () => {
  const member = await volunteer(cloud, 'oChecked');
  await serve(cloud, member, staff, await publishService(staff, [member]));
  const [record] = (await member.call('records.listMine', { cursor: null })).rows;
  const _id = record?.recordId ?? '';
  const whole = await verifyChain('--origin', cloud.origin);
  expect(whole.code).toBe(0);
  expect(whole.said).toMatch(/^ok .*: 1 records, head [0-9a-f]{64}$/m);
  const change = `return db.collection('records').doc(args._id).update({ data: { minutes: args.minutes } });`;
  await sdk.value(change, { _id, minutes: 600 });
  const broken = await verifyChain('--origin', cloud.origin);
  expect(broken.code).toBe(1);
  expect(broken.said).toContain(`row 1, record ${_id}`);
  await sdk.value(change, { _id, minutes: 120 });
  expect((await verifyChain('--origin', cloud.origin)).code).toBe(0);
});

it('a caller who may not read chains, and a cloud that does not run, end with 2', async () => {
  expect(await verifyChain('--origin', cloud.origin, '--as', 'oNobody')).toMatchObject({
    code: 2,
    said: expect.stringContaining('neither auditor nor staff') as string,
  });
  expect((await verifyChain('--origin', 'http://127.0.0.1:9')).code).toBe(2);
});
