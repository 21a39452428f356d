import { LINK_PAGES } from '../../../miniprogram/shared/link-pages';
import { codePicture } from '../../kernel/codes';
import { AppError } from '../../kernel/errors';
import { logError } from '../../kernel/log';
import type { UseCase } from '../../kernel/router';
import { links } from './links.repository';

export const showCode: UseCase<'links.showCode'> = async (_context, { linkId }) => {
  const link = await links.get(linkId);
  const found = LINK_PAGES.find(({ id }) => id === link?.page);
  if (!found) throw new AppError('NOT_FOUND');
  try {
    return { picture: (await codePicture(found.path, linkId)).toString('base64') };
  } catch (error) {
    logError('code', error, { page: found.id });
    throw new AppError('CODE_UNAVAILABLE');
  }
};
