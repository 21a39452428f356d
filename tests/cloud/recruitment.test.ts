import { DAY_MS, HOUR_MS } from '../../miniprogram/shared/time';
import { publishRecruitment, tomorrow, VOLUNTEER } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
let staff: Person;
beforeAll(async () => {
  cloud = await startCloud();
  staff = cloud.person('oDemoStation');
});
afterAll(() => cloud.dispose());

const STATION = 'st-huaiyinli';
const volunteers = async (name: string, count: number): Promise<Person[]> => {
  const people = Array.from({ length: count }, (_, i) => cloud.person(`o${name}${i}`));
  for (const person of people) {
    await person.call('identity.chooseStation', { unitId: STATION });
    await person.call('identity.registerVolunteer', VOLUNTEER);
  }
  return people;
};

it('sixteen volunteers at once fill two overlapping cells exactly', async () => {
  const startAt = tomorrow() + 3 * DAY_MS;
  const shifts = [0, 1].map((hour) => ({
    startAt: startAt + hour * HOUR_MS,
    endAt: startAt + (hour + 2) * HOUR_MS,
  }));
  const { orderId } = await publishRecruitment(staff, STATION, {
    posts: [{ name: '秩序引导', need: 5, skill: '' }],
    shifts,
  });
  const picks = shifts.map((span, i) => ({ cellId: `${orderId}_0_0_${i}`, ...span }));
  const people = await volunteers('Rush', 16);
  const asked = await Promise.all(people.map((person) => person.ask('recruitment.answer', { picks, standby: false })));
  for (const shift of [0, 1]) {
    const { cells } = await staff.call('recruitment.showShift', { orderId, shift });
    expect(cells.map(({ left }) => left)).toEqual([0]);
  }
  const outcomes = asked.map(({ answer }) => (answer.ok ? answer.data.results.map(({ outcome }) => outcome) : []));
  const accepted = outcomes.map((each) => each.filter((outcome) => outcome === 'accepted').length);
  expect(accepted.reduce((sum, count) => sum + count, 0)).toBe(10);
  expect(Math.max(...accepted)).toBe(1);
});

it('offers a place that was given back to who waits longest; twice is once', async () => {
  const { orderId, startAt, endAt } = await publishRecruitment(staff, STATION, {
    posts: [{ name: '秩序引导', need: 1, skill: '' }],
  });
  const cellId = `${orderId}_0_0_0`;
  const input = { picks: [{ cellId, startAt, endAt }], standby: true };
  const [first, second, third] = await volunteers('Wait', 3);
  const outcomes = [];
  for (const person of [first!, first!, second!, third!]) {
    outcomes.push((await person.call('recruitment.answer', input)).results[0]?.outcome);
  }
  expect(outcomes).toEqual(['accepted', 'accepted', 'standby', 'standby']);
  await first!.call('recruitment.decline', { cellId });
  await first!.call('recruitment.decline', { cellId });
  expect(await third!.refusal('recruitment.acceptOffer', { cellId })).toBe('NOT_OFFERED');
  const { answer } = await second!.call('recruitment.acceptOffer', { cellId });
  expect(answer.state).toBe('accepted');
});

it('refuses whoever is not registered', async () => {
  const { orderId, startAt, endAt } = await publishRecruitment(staff, STATION);
  const picks = [{ cellId: `${orderId}_0_0_0`, startAt, endAt }];
  const code = await cloud.person('oNobody').refusal('recruitment.answer', { picks, standby: false });
  expect(code).toBe('NOT_A_VOLUNTEER');
});
