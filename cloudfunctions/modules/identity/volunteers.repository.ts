import * as z from 'zod';
import { FREE_TIME_IDS, SKILLS } from '../../../miniprogram/shared/volunteers';
import { collection, is, to } from '../../kernel/database';

/** A registered volunteer; who it is, is in `people`. */
export const volunteerRow = z.object({
  /** userId */
  _id: z.string(),
  v: z.literal(1),
  /** the station where they are registered */
  unitId: z.string(),
  skills: z.array(z.enum(SKILLS.map(({ id }) => id))),
  freeTimes: z.array(z.enum(FREE_TIME_IDS)),
  since: z.number(),
});
export type VolunteerRow = z.infer<typeof volunteerRow>;

export const volunteers = collection('volunteers', volunteerRow);

export const volunteerOf = (userId: string): Promise<VolunteerRow | null> => volunteers.get(userId);

export const isVolunteer = async (userId: string): Promise<boolean> => (await volunteerOf(userId)) !== null;

/** Of one station, by id, a page at a time. */
export const volunteersAfter = (unitId: string, afterId: string, limit: number): Promise<VolunteerRow[]> =>
  volunteers.find({ unitId, _id: is.gt(afterId) }, { order: [['_id', 'asc']], limit });

export const saveOffer = (
  userId: string,
  { skills, freeTimes }: Pick<VolunteerRow, 'skills' | 'freeTimes'>,
): Promise<boolean> => volunteers.change({ _id: userId }, { skills: to.be(skills), freeTimes: to.be(freeTimes) });
