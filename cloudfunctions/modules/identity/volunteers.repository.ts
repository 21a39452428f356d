import * as z from 'zod';
import { FREE_TIME_IDS, SKILLS } from '../../../miniprogram/shared/volunteers';
import { collection, to } from '../../kernel/database';

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

export const isVolunteer = async (userId: string): Promise<boolean> => (await volunteers.get(userId)) !== null;

/** What somebody said they can do; nothing for who is not registered. */
export const skillsOf = async (userId: string): Promise<readonly string[]> =>
  (await volunteers.get(userId))?.skills ?? [];

type Offer = Pick<VolunteerRow, 'skills' | 'freeTimes'>;

/** What somebody can do, and when; null for who is not registered. */
export const offerOf = (userId: string): Promise<Offer | null> => volunteers.get(userId);

export const saveOffer = (userId: string, { skills, freeTimes }: Offer): Promise<boolean> =>
  volunteers.change({ _id: userId }, { skills: to.be(skills), freeTimes: to.be(freeTimes) });
