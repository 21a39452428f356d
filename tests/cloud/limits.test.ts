import { publishActivity } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';
import { callFunction, FOREIGN_FUNCTIONS, sdkOn } from '../support/sdk';

describe('with the basic plan', () => {
  let cloud: CloudProcess;
  beforeAll(async () => {
    cloud = await startCloud({ args: ['--limits', 'basic', '--functions', FOREIGN_FUNCTIONS] });
  });
  afterAll(() => cloud.dispose());

  it('a 21st call of a function at a time is refused with -501004', async () => {
    const code = `await new Promise((resolve) => setTimeout(resolve, 300))`; // inside the function: it holds its place
    const calls = await Promise.allSettled(Array.from({ length: 26 }, () => callFunction(cloud, 'sdk', { code })));
    const refused = calls.flatMap((call) => (call.status === 'rejected' ? [String(call.reason)] : []));
    expect(refused).toHaveLength(6);
    for (const reason of refused) expect(reason).toContain('-501004');
  });

  it('a 31st database request within a second is refused with -501003', async () => {
    const code = `const asked = Array.from({ length: 34 }, () => db.collection('units').doc('st-huaiyinli').get());
      return (await Promise.allSettled(asked)).flatMap((one) => one.status === 'rejected' ? [one.reason.errCode] : [])`;
    const codes = await sdkOn(() => cloud).value(code);
    expect(codes).toContain(-501003);
  });
});

/** As services/call does it on the phone, only without its waits: told that too many came at once, it asks again with the same request id. */
async function signUpPatiently(
  person: Person,
  input: { activityId: string; startAt: number; endAt: number },
  requestId: string,
) {
  for (let attempt = 0; ; attempt += 1) {
    const answered = await person.ask('activities.signUp', { ...input, people: 1 }, requestId).catch(() => null);
    const isBusy = !answered || (!answered.answer.ok && answered.answer.error.code === 'BUSY');
    if (answered && !isBusy) return answered.answer;
    if (attempt > 5000) throw new Error('never got through');
  }
}

describe('24 people for 6 places on the basic plan', () => {
  let cloud: CloudProcess;
  afterAll(() => cloud.dispose());

  it('end exactly as without quotas: slower, nobody lost, nothing over-filled', async () => {
    cloud = await startCloud();
    const activity = await publishActivity(cloud.person('oDemoStation'), 'st-huaiyinli', { cap: 6 });
    await cloud.kill();
    await cloud.restart(['--limits', 'basic']);
    const people = Array.from({ length: 24 }, (_, i) => cloud.person(`oPatient${i}`));
    const answers = await Promise.all(people.map((person, i) => signUpPatiently(person, activity, `req-patient-${i}`)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(6);
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(new Set(codes)).toEqual(new Set(['ACTIVITY_FULL']));
  });
});
