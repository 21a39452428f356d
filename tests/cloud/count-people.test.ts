import { VOLUNTEER, WARD } from '../support/builders';
import { startCloud, type CloudProcess } from '../support/local-cloud';

let cloud: CloudProcess;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.dispose());

test('people are counted at a unit and below, wards where they are registered, and a number is no look', async () => {
  const street = cloud.person('oDemoStreet');
  const count = (unitId: string) => street.call('identity.countPeople', { unitId });
  const [before, station] = await Promise.all([count('in-shili'), count('st-geshaoxiang')]);
  const person = cloud.person('oCounted');
  await person.call('identity.chooseStation', { unitId: 'st-geshaoxiang' });
  await person.call('identity.registerVolunteer', VOLUNTEER);
  await street.call('identity.addUnitWard', { ...WARD, relation: 'staff', unitId: 'st-geshaoxiang' });
  expect(await count('in-shili')).toEqual({ volunteers: before.volunteers + 1, wards: before.wards });
  expect(await count('st-geshaoxiang')).toEqual({ volunteers: station.volunteers + 1, wards: station.wards + 1 });
  const asked = {
    unitId: 'ct-shili',
    kind: 'look',
    action: null,
    actorId: null,
    from: null,
    to: null,
    cursor: null,
  } as const;
  expect((await cloud.person('oDemoAuditor').call('audit.list', asked)).rows).toEqual([]);
});
