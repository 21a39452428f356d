import { AppError } from './errors';
import { cloud } from './cloud';
import { logError } from './log';

/** Longest text that one check takes, in characters (security.msgSecCheck). */
const TEXT_MAX = 2500;
/** 资料 1, 评论 2, 论坛 3, 社交日志 4: what staff and residents publish here is closest to a post. */
const SCENE_POST = 3;

/** The SDK makes `openapi` at run time and types it as any. */
interface SecurityApi {
  security: { msgSecCheck(data: object): Promise<{ result?: { suggest?: string } }> };
}

/**
 * Refuses words that the platform's check refuses, before anyone else sees them.
 *
 * @throws CONTENT_REFUSED when the check says no or asks for a second look
 * @throws CONTENT_UNCHECKED when the check cannot answer: what is written waits, it is not published
 */
export async function checkText(openid: string, texts: readonly string[]): Promise<void> {
  const content = texts.filter((text) => text !== '').join('\n');
  for (let from = 0; from < content.length; from += TEXT_MAX) {
    const suggest = await ask(openid, content.slice(from, from + TEXT_MAX));
    if (suggest !== 'pass') throw new AppError('CONTENT_REFUSED');
  }
}

async function ask(openid: string, content: string): Promise<string | undefined> {
  try {
    const { security } = cloud.openapi as SecurityApi;
    return (await security.msgSecCheck({ version: 2, scene: SCENE_POST, openid, content })).result?.suggest;
  } catch (error) {
    logError('content-check', error, {});
    throw new AppError('CONTENT_UNCHECKED');
  }
}
