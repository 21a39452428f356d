import * as z from 'zod';
import { lessonById } from '../../cloudfunctions/database/content/classroom';
import { regulationById } from '../../cloudfunctions/database/content/regulations';
import {
  crowd,
  daysAhead,
  demoActivities,
  demoCases,
  demoPeople,
  demoOrders,
  demoSessions,
  DEMO_NOTICE,
  demoUnits,
} from '../../cloudfunctions/database/demo';
import type { DemoActivity } from '../../cloudfunctions/database/demo';
import {
  demoActivitySchema,
  demoPersonSchema,
  demoResidentSchema,
  demoOrderSchema,
  demoSessionSchema,
  demoUnitSchema,
} from '../../cloudfunctions/database/demo/demo-schema';
import { PLATFORMS } from '../../miniprogram/shared/platforms';
import { quoteOf } from '../../miniprogram/shared/regulation';
import { parentKindsOf, UNIT_KINDS } from '../../miniprogram/shared/unit-kinds';

const regulation = regulationById('beijing-civility')!;
const unitOf = (id: string) => demoUnits.find((unit) => unit.id === id);
const activityOf = (key: string) => demoActivities.find((activity) => activity.key === key)!;
const duplicates = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const areSameDay = (a: DemoActivity, b: DemoActivity) => a.week === b.week && a.weekday === b.weekday;
const overlap = (a: DemoActivity, b: DemoActivity) => areSameDay(a, b) && a.start < b.end && b.start < a.end;
/** Every string of a value: what a person may read, and ids, which do no harm here. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};
/** Sunday 0 … Saturday 6: a demo may be started on any day. */
const FIRST_DAYS = [0, 1, 2, 3, 4, 5, 6];

test.each([
  ['a slogan', '弘扬中华美德'],
  ['law told in our own words', '条例要求用公筷'],
  ['你', '你来就行'],
  ['half-width punctuation', '免费,材料齐'],
  ['a digit that touches a word', '6岁以上'],
])('the schema refuses %s', (_, cost) => {
  expect(demoActivitySchema.safeParse({ ...demoActivities[0], cost }).success).toBe(false);
});

test('the demo keeps its schema', () => {
  expect(z.array(demoUnitSchema).safeParse(demoUnits).error).toBeUndefined();
  expect(z.array(demoPersonSchema).safeParse(demoPeople).error).toBeUndefined();
  expect(z.array(demoActivitySchema).safeParse(demoActivities).error).toBeUndefined();
  expect(z.array(demoSessionSchema).safeParse(demoSessions).error).toBeUndefined();
  expect(z.array(demoOrderSchema).safeParse(demoOrders).error).toBeUndefined();
  expect(z.array(demoResidentSchema).safeParse(crowd(999)).error).toBeUndefined();
});

describe('nobody can take it for real', () => {
  test('it says so, and every address lies in 示例区', () => {
    expect(DEMO_NOTICE).toContain('虚构');
    for (const { address } of [...demoUnits, ...demoActivities]) expect(address).toMatch(/^示例区/);
  });

  test('no phone number looks real: none but those that begin 010-000000', () => {
    const numbers = textsOf([demoUnits, demoPeople, demoActivities]).flatMap(
      (text) => text.match(/\d[\d-]{5,}/g) ?? [],
    );
    expect(numbers).toHaveLength(demoUnits.length + demoActivities.length);
    for (const number of numbers) expect(number).toMatch(/^010-000000\d{2}$/);
  });

  test('a phone number belongs to one unit', () => {
    expect(duplicates(demoUnits.map(({ phone }) => phone))).toEqual([]);
  });
});

describe('units', () => {
  test('ids and names are unique', () => {
    expect(duplicates(demoUnits.map(({ id }) => id))).toEqual([]);
    expect(duplicates(demoUnits.map(({ name }) => name))).toEqual([]);
    expect(duplicates(demoUnits.map(({ shortName }) => shortName))).toEqual([]);
    expect(duplicates(demoUnits.map(({ place }) => `${place.lng},${place.lat}`))).toEqual([]);
  });

  test('parents exist, are of a kind that may be one, and stand earlier in the list: so there is no cycle', () => {
    demoUnits.forEach(({ kind, parentId }, index) => {
      const allowed = parentKindsOf(kind);
      if (parentId === null) {
        expect(allowed).toEqual([]);
        return;
      }
      const at = demoUnits.findIndex(({ id }) => id === parentId);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThan(index);
      expect(allowed).toContain(demoUnits[at]!.kind);
    });
  });

  test('every kind is there, in the number of a small district', () => {
    const countOf = (kind: string) => demoUnits.filter((unit) => unit.kind === kind).length;
    expect(UNIT_KINDS.map(({ id }) => countOf(id))).toEqual([1, 2, 6, 3, 3, 1, 1, 1, 1]);
  });
});

describe('people', () => {
  test('the eight of the design and the clerk next door, each once', () => {
    const named = 'Resident Volunteer Leader Station Neighbor Street Center Auditor Enterprise'.split(' ');
    expect(demoPeople.map(({ openid }) => openid)).toEqual(named.map((name) => `oDemo${name}`));
    expect(duplicates(demoPeople.map(({ displayName }) => displayName))).toEqual([]);
  });

  test('stations and units of roles exist and fit', () => {
    const fits = {
      leader: ['team'],
      staff: ['center', 'institute', 'station'],
      auditor: ['center'],
      contact: ['enterprise'],
    };
    for (const { stationId, roles } of demoPeople) {
      expect(unitOf(stationId)?.kind).toBe('station');
      for (const { role, unitId } of roles) expect(fits[role]).toContain(unitOf(unitId)?.kind);
    }
  });

  test('who answers the phone of a unit is the person who holds its role', () => {
    for (const { displayName, roles } of demoPeople) {
      for (const { role, unitId } of roles) {
        if (role !== 'auditor') expect(unitOf(unitId)?.contactName).toBe(displayName);
      }
    }
  });

  test('the crowd is as large as asked, always the same, and none of those already named', () => {
    const taken = demoActivities.reduce((sum, activity) => sum + activity.taken, 0);
    expect(taken).toBeLessThan(999);
    const people = crowd(taken);
    expect(people).toHaveLength(taken);
    expect(people).toEqual(crowd(999).slice(0, taken));
    expect(duplicates(people.map(({ openid }) => openid))).toEqual([]);
    expect(people[0]!.openid).toBe('oDemoCrowd001');
    const named = new Set([
      ...demoPeople.map(({ displayName }) => displayName),
      ...demoUnits.map((u) => u.contactName),
    ]);
    for (const { displayName, stationId } of people) {
      expect(named.has(displayName)).toBe(false);
      expect(unitOf(stationId)?.kind).toBe('station');
    }
    expect(duplicates(crowd(100).map(({ displayName }) => displayName))).toEqual([]);
    for (const count of [-1, 1.5, 1000]) expect(() => crowd(count)).toThrow(RangeError);
  });
});

describe('activities', () => {
  test('28 to 36, keys unique, all ten platforms, at least two each', () => {
    expect(demoActivities.length).toBeGreaterThanOrEqual(28);
    expect(demoActivities.length).toBeLessThanOrEqual(36);
    expect(duplicates(demoActivities.map(({ key }) => key))).toEqual([]);
    for (const { id } of PLATFORMS) {
      expect(demoActivities.filter(({ platform }) => platform === id).length).toBeGreaterThanOrEqual(2);
    }
  });

  test('published by center, both institutes, every station, every base and every team', () => {
    const publishers = demoUnits.filter(({ kind }) =>
      ['center', 'institute', 'station', 'base', 'team'].includes(kind),
    );
    expect([...new Set(demoActivities.map(({ unitId }) => unitId))].sort()).toEqual(
      publishers.map(({ id }) => id).sort(),
    );
  });

  test('no two titles are alike: none shares its first six characters', () => {
    const titles = demoActivities.map(({ title }) => title);
    expect(duplicates(titles.map((title) => title.slice(0, 6)))).toEqual([]);
  });

  test('each is tied to articles that exist, with words to quote', () => {
    for (const { articleRefs } of demoActivities) {
      for (const ref of articleRefs) expect(quoteOf(regulation, ref)).toMatch(/[；。]$/);
    }
    expect(
      duplicates(demoActivities.flatMap(({ key, articleRefs }) => articleRefs.map((ref) => key + JSON.stringify(ref)))),
    ).toEqual([]);
  });

  test('a sentence ends, a summary has one to three', () => {
    for (const { summary } of demoActivities) {
      expect(summary).toMatch(/[。？！]$/);
      expect(summary.match(/[。！]/g)!.length).toBeLessThanOrEqual(3);
    }
  });

  test('times: the end is later than the start, on quarters, not longer than three hours', () => {
    for (const { start, end } of demoActivities) {
      const minutes = minutesOf(end) - minutesOf(start);
      expect(minutes).toBeGreaterThan(0);
      expect(minutes).toBeLessThanOrEqual(180);
      expect([minutesOf(start) % 15, minutesOf(end) % 15]).toEqual([0, 0]);
    }
  });

  test('places: taken never exceeds the cap, nor does one sign-up', () => {
    for (const { cap, peopleMax, taken } of demoActivities) {
      expect(taken).toBeLessThanOrEqual(cap);
      expect(peopleMax).toBeLessThanOrEqual(cap);
    }
  });

  test('a place holds one activity at a time', () => {
    for (const a of demoActivities) {
      const others = demoActivities.filter((b) => b !== a && b.placeName === a.placeName && overlap(a, b));
      expect(others.map(({ key }) => key)).toEqual([]);
    }
  });

  test('the contact is the unit’s own, with its own phone', () => {
    for (const { unitId, contactName, contactPhone } of demoActivities) {
      expect(unitOf(unitId)).toMatchObject({ contactName, phone: contactPhone });
    }
  });

  test('hours are counted only where people serve', () => {
    expect(demoActivities.filter(({ countsHours }) => countsHours).map(({ key }) => key)).toEqual([
      'stairs-clear',
      'ebike-shed',
      'queue-day',
      'bikes-in-line',
    ]);
  });

  test('evenings and weekends are there for those who work', () => {
    expect(
      demoActivities.filter(({ start, weekday }) => start >= '18:00' && weekday <= 5).length,
    ).toBeGreaterThanOrEqual(5);
    expect(demoActivities.filter(({ weekday }) => weekday >= 6).length).toBeGreaterThanOrEqual(8);
  });
});

describe('live sessions', () => {
  test('units exist, law can be quoted, a replay is a lesson that is there', () => {
    for (const { unitId, units, articleRefs, replayLessonId } of demoSessions) {
      for (const each of [unitId, ...units.map((unit) => unit.unitId)]) expect(unitOf(each)).toBeDefined();
      for (const ref of articleRefs) expect(quoteOf(regulation, ref)).toMatch(/[；。]$/);
      if (replayLessonId !== '') expect(lessonById(replayLessonId)).not.toBeNull();
    }
  });

  test('some have enough takers and some have not', () => {
    const taken = ({ persons, units }: (typeof demoSessions)[number]) =>
      units.reduce((sum, { people }) => sum + people, persons);
    const hasEnough = demoSessions.map((session) => taken(session) >= session.takersMin);
    expect(hasEnough.filter(Boolean)).toHaveLength(3);
    expect(demoSessions).toHaveLength(5);
  });
});

describe('cases that the demo shows', () => {
  test('every start day has three full weeks ahead: 1 to 21 days, on the right day of the week', () => {
    for (const today of FIRST_DAYS) {
      for (const activity of demoActivities) {
        const days = daysAhead(today, activity);
        expect(Math.ceil(days / 7)).toBe(activity.week + 1);
        expect((today + days) % 7).toBe(activity.weekday % 7);
      }
    }
  });

  test('one is not yet open for sign-up on any start day; all others are', () => {
    const opensLater = (today: number, activity: DemoActivity) =>
      activity.opensDaysBefore <= daysAhead(today, activity);
    for (const today of FIRST_DAYS) {
      expect(demoActivities.filter((activity) => opensLater(today, activity)).map(({ key }) => key)).toEqual([
        demoCases.notYetOpen,
      ]);
    }
  });

  test('none is closed when the demo starts, even late in the evening before its day', () => {
    for (const activity of demoActivities) {
      const closesMinutes = minutesOf(activity.start) - activity.closesHoursBefore * 60 + activity.week * 7 * 24 * 60;
      expect(closesMinutes).toBeGreaterThan(0);
    }
  });

  test('exactly two are full, several nearly, several untouched', () => {
    const full = demoActivities.filter(({ cap, taken }) => taken === cap).map(({ key }) => key);
    expect(full.sort()).toEqual([...demoCases.full].sort());
    const nearlyFull = demoActivities.filter(({ cap, taken }) => taken < cap && cap - taken <= 2);
    expect(nearlyFull.length).toBeGreaterThanOrEqual(3);
    expect(nearlyFull).toContain(activityOf(demoCases.nearlyFull));
    expect(demoActivities.filter(({ taken }) => taken === 0).length).toBeGreaterThanOrEqual(4);
  });

  test('two on one Saturday overlap, and both have places left', () => {
    const [first, second] = demoCases.clash.map(activityOf) as [DemoActivity, DemoActivity];
    expect(overlap(first, second)).toBe(true);
    expect(first.unitId).not.toBe(second.unitId);
    for (const { cap, taken } of [first, second]) expect(taken).toBeLessThan(cap);
  });

  test('the 包粽子课 of the mock-ups: 22 of 24, Saturday 09:30 – 11:00, Art. 24; and the named days', () => {
    expect(activityOf('zongzi')).toMatchObject({
      title: '包粽子课：公筷公勺进家宴',
      unitId: 'st-huaiyinli',
      weekday: 6,
      start: '09:30',
      end: '11:00',
      cap: 24,
      taken: 22,
    });
    expect(quoteOf(regulation, activityOf('zongzi').articleRefs[0]!)).toBe('用餐实行分餐制、使用公筷公勺；');
    const days = demoActivities.flatMap(({ namedDay }) => namedDay ?? []);
    expect(days.sort()).toEqual(['dragonBoat', 'practice', 'queue', 'seat', 'smokeFree']);
  });
});

test('calls for volunteers: their units exist, and no cell has more people than it wants', () => {
  for (const { unitId, shifts, sites, posts, taken } of demoOrders) {
    expect(unitOf(unitId)).toBeDefined();
    expect(taken).toHaveLength(shifts.length);
    for (const shift of taken) {
      expect(shift).toHaveLength(sites.length);
      for (const site of shift) {
        const counts = Array.from(site, Number);
        expect(counts).toHaveLength(posts.length);
        expect(counts.every((count, post) => count <= posts[post]!.need)).toBe(true);
      }
    }
  }
});
