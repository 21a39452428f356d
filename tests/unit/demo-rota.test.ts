import { demoPeople, demoRota, demoUnits } from '../../cloudfunctions/database/demo';
import { demoRotaSchema } from '../../cloudfunctions/database/demo/demo-schema';

test('the demo rota keeps its schema, and names units, posts, slots and people that are there', () => {
  expect(demoRotaSchema.safeParse(demoRota).error).toBeUndefined();
  expect(demoUnits.map(({ id }) => id)).toContain(demoRota.unitId);
  for (const { post } of demoRota.slots) expect(demoRota.posts[post]).toBeDefined();
  for (const { openid, slot } of demoRota.people) {
    const person = demoPeople.find((each) => each.openid === openid);
    expect(person).toMatchObject({ isVolunteer: true, stationId: demoRota.unitId });
    expect(demoRota.slots[slot]).toBeDefined();
  }
});
