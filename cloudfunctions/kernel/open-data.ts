import * as z from 'zod';
import { cloud } from './cloud';
import { logError } from './log';

/** The SDK's types know nothing of its answer. */
interface OpenDataApi {
  getOpenData(what: { list: string[] }): Promise<unknown>;
}

const answer = z.object({ list: z.array(z.looseObject({ data: z.looseObject({ opengid: z.string() }).optional() })) });

/**
 * The group that a card was tapped in. The phone knows an id of sealed data alone (`cloudID` of
 * `wx.getGroupEnterInfo`); the platform opens it for this function, so what a phone makes up is no group.
 *
 * @returns null: no group, or the platform does not know the id (any more)
 */
export async function groupOf(cloudId: string): Promise<string | null> {
  try {
    const { list } = answer.parse(await (cloud as unknown as OpenDataApi).getOpenData({ list: [cloudId] }));
    return list[0]?.data?.opengid ?? null;
  } catch (error) {
    logError('open-data', error, {});
    return null;
  }
}
