import { cloud } from './cloud';

/** The SDK makes `openapi` at run time and types it as any. */
interface CodeApi {
  wxacode: { getUnlimited(data: object): Promise<{ buffer: Buffer }> };
}

/** `formal`, `trial` and `developer` of messages, in the words of codes. */
const VERSIONS: Record<string, string> = { formal: 'release', trial: 'trial', developer: 'develop' };

/**
 * A mini-program code that opens a page with a scene.
 *
 * @param page without a leading slash
 * @param scene at most 32 characters
 * @returns the picture as WeChat draws it, PNG or JPEG
 */
export async function codePicture(page: string, scene: string): Promise<Buffer> {
  const { wxacode } = cloud.openapi as CodeApi;
  const envVersion = VERSIONS[process.env.MINIPROGRAM_STATE ?? 'formal'] ?? 'release';
  // A page that is in the next version only may have its code printed before it is out.
  return (await wxacode.getUnlimited({ scene, page, checkPath: false, envVersion, width: 430 })).buffer;
}
