import { unzipSync } from 'fflate';
import { readSpreadsheet } from '../../cloudfunctions/kernel/read-spreadsheet';
import { DAY_MS } from '../../miniprogram/shared/time';
import { publishRecruitment, recruitmentDraft, VOLUNTEER } from '../support/builders';
import { startCloud, type CloudProcess, type Person } from '../support/local-cloud';

let cloud: CloudProcess;
let staff: Person;
beforeAll(async () => {
  cloud = await startCloud();
  staff = cloud.person('oDemoStation');
});
afterAll(() => cloud.dispose());

const unitId = 'st-huaiyinli';
const agreement = '一、按时到岗。\n二、量力而行，不舒服就停下来。\n三、来不了提前退。';
async function volunteer(openid: string): Promise<Person> {
  const person = cloud.person(openid);
  await person.call('identity.chooseStation', { unitId });
  await person.call('identity.registerVolunteer', VOLUNTEER);
  return person;
}
type Order = Awaited<ReturnType<typeof publishRecruitment>>;
const cellOf = ({ orderId }: Order): string => `${orderId}_0_0_0`;
const answer = async (person: Person, order: Order, standby = false) => {
  const picks = [{ cellId: cellOf(order), startAt: order.startAt, endAt: order.endAt }];
  return (await person.call('recruitment.answer', { picks, standby })).results[0]?.outcome;
};

it('a place is asked for after the agreement is signed, once for all of the order', async () => {
  const shift = recruitmentDraft().shifts[0]!;
  const shifts = [0, 1].map((day) => ({ startAt: shift.startAt + day * DAY_MS, endAt: shift.endAt + day * DAY_MS }));
  const order = await publishRecruitment(staff, unitId, { agreement, shifts });
  const person = await volunteer('oSigns');
  expect([await answer(person, order), await answer(person, order, true)]).toEqual(['unsigned', 'unsigned']);
  const { orderId } = order;
  expect((await person.call('recruitment.show', { orderId })).agreement).toEqual({
    ...{ text: agreement, version: 1, signedAt: 0 },
  });
  const sign = { orderId, version: 1 };
  const [once, again] = [
    await person.call('recruitment.signAgreement', sign),
    await person.call('recruitment.signAgreement', sign),
  ];
  expect(again).toEqual(once);
  expect(await answer(person, order)).toBe('accepted');
  const picks = [{ cellId: `${orderId}_0_0_1`, ...shifts[1]! }];
  const { results } = await person.call('recruitment.answer', { picks, standby: false });
  expect(results).toMatchObject([{ outcome: 'accepted' }]);
  const mine = await person.call('recruitment.showMine', { cellId: cellOf(order) });
  expect(mine.agreement).toEqual({ text: agreement, version: 1, signedAt: once.signedAt });
});

it('what was not read is not signed, and nobody signs for what is not theirs', async () => {
  const order = await publishRecruitment(staff, unitId, { agreement });
  const { orderId } = order;
  const person = await volunteer('oSignsWrong');
  expect(await person.refusal('recruitment.signAgreement', { orderId, version: 2 })).toBe('AGREEMENT_CHANGED');
  const plain = await publishRecruitment(staff, unitId);
  const none = { orderId: plain.orderId, version: 1 };
  expect(await person.refusal('recruitment.signAgreement', none)).toBe('AGREEMENT_CHANGED');
  expect((await person.call('recruitment.show', { orderId: plain.orderId })).agreement).toBeNull();
  const stranger = cloud.person('oSignsNot');
  const sign = { orderId, version: 1 };
  expect(await stranger.refusal('recruitment.signAgreement', sign)).toBe('NOT_A_VOLUNTEER');
  const elsewhere = cloud.person('oSignsElsewhere');
  await elsewhere.call('identity.chooseStation', { unitId: 'st-fengzhengping' });
  expect(await elsewhere.refusal('recruitment.signAgreement', sign)).toBe('RECRUITMENT_ELSEWHERE');
  const draft = recruitmentDraft({ agreement });
  const { orderId: unpublished } = await staff.call('recruitment.create', { unitId, draft });
  expect(await person.refusal('recruitment.signAgreement', { orderId: unpublished, version: 1 })).toBe('NOT_FOUND');
  const short = await staff.ask('recruitment.create', { unitId, draft: recruitmentDraft({ agreement: '太短' }) });
  expect(short.answer).toMatchObject({ ok: false, error: { fields: { 'draft.agreement': '协议至少 20 个字' } } });
});

it('who takes a place over signs as well; an order that asks for none costs nothing more', async () => {
  const order = await publishRecruitment(staff, unitId, { agreement });
  const { orderId } = order;
  const [holder, taker] = [await volunteer('oSignsHolds'), await volunteer('oSignsTakes')];
  await holder.call('recruitment.signAgreement', { orderId, version: 1 });
  expect(await answer(holder, order)).toBe('accepted');
  const { code } = await holder.call('recruitment.offerSwap', { cellId: cellOf(order) });
  expect(await taker.refusal('recruitment.acceptSwap', { code })).toBe('AGREEMENT_NEEDED');
  const shown = await taker.call('recruitment.showSwap', { code });
  expect(shown.agreement).toMatchObject({ text: agreement, signedAt: 0 });
  await taker.call('recruitment.signAgreement', { orderId, version: 1 });
  expect((await taker.call('recruitment.acceptSwap', { code })).answer.state).toBe('accepted');
  const plain = await publishRecruitment(staff, unitId, {
    shifts: [{ startAt: order.startAt + DAY_MS, endAt: order.endAt + DAY_MS }],
  });
  const picks = [{ cellId: cellOf(plain), startAt: plain.startAt, endAt: plain.endAt }];
  const { operations } = await taker.ask('recruitment.answer', { picks, standby: false });
  expect(operations.length).toBeLessThanOrEqual(5);
});

it('it is in the roster and in what its owner takes home, and goes with them', async () => {
  const order = await publishRecruitment(staff, unitId, { agreement });
  const { orderId } = order;
  const person = await volunteer('oSignsExports');
  await person.call('recruitment.signAgreement', { orderId, version: 1 });
  await answer(person, order);
  const roster = await staff.call('recruitment.export', { orderId });
  const [sheet] = await readSpreadsheet(Buffer.from(await (await fetch(roster.url)).arrayBuffer()));
  expect(sheet?.rows[0]?.at(-1)).toBe('协议');
  expect(sheet?.rows[1]?.at(-1)).toMatch(/^签于 \d{4}-\d\d-\d\d \d\d:\d\d$/);
  const { url } = await person.call('privacy.export', {});
  const files = unzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer()));
  const text = Object.values(files).map((file) => new TextDecoder().decode(file));
  expect(text.join('\n')).toContain('name="我签的协议"');
  expect(text.join('\n')).toContain('量力而行，不舒服就停下来');
});
