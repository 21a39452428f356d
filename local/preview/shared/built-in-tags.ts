/**
 * WeChat's own tags that the preview implements (runtime/built-ins). The compiler refuses every other tag that is not
 * a component in use; the runtime checks at start that it registers exactly these.
 */
export const BUILT_IN_TAGS: ReadonlySet<string> = new Set([
  'audio',
  'button',
  'canvas',
  'checkbox',
  'checkbox-group',
  'form',
  'icon',
  'image',
  'input',
  'label',
  'match-media',
  'navigator',
  'page-container',
  'page-meta',
  'picker',
  'picker-view',
  'picker-view-column',
  'progress',
  'radio',
  'radio-group',
  'rich-text',
  'root-portal',
  'scroll-view',
  'slider',
  'swiper',
  'swiper-item',
  'switch',
  'text',
  'textarea',
  'video',
  'view',
  'web-view',
]);

/** Tags of the template language itself: they make no element. */
export const TEMPLATE_TAGS: ReadonlySet<string> = new Set(['block', 'import', 'include', 'slot', 'template', 'wxs']);
