import { BUILT_IN_TAGS } from '../../shared/built-in-tags';
import type { PhoneHost } from '../host';
import { button } from './button';
import { canvas } from './canvas';
import { checkbox, checkboxGroup, radio, radioGroup } from './choices';
import type { BuiltIn } from './define';
import { form, label } from './form';
import { icon, progress } from './icon-progress';
import { image } from './image';
import { audio, video, webView } from './media';
import { navigator } from './navigator';
import { matchMediaTag, pageContainer, pageMeta, rootPortal } from './page-tags';
import { picker } from './picker';
import { pickerView, pickerViewColumn } from './picker-view';
import { richText } from './rich-text';
import { scrollView } from './scroll-view';
import { slider } from './slider';
import { swiper, swiperItem } from './swiper';
import { switchTag } from './switch';
import { input, textarea } from './text-field';
import { textTag, view } from './view';

const ALL: BuiltIn[] = [
  ...[audio, button, canvas, checkbox, checkboxGroup, form, icon, image, input, label, matchMediaTag, navigator],
  ...[pageContainer, pageMeta, picker, pickerView, pickerViewColumn, progress, radio, radioGroup, richText],
  ...[rootPortal, scrollView, slider, swiper, swiperItem, switchTag, textTag, textarea, video, view, webView],
];

/** Makes WeChat's own tags known to every template. */
export function registerBuiltIns(host: PhoneHost): void {
  for (const tag of ALL) tag.register(host);
  const registered = new Set(ALL.map((tag) => tag.name));
  const missing = [...BUILT_IN_TAGS].filter((tag) => !registered.has(tag));
  if (missing.length > 0) throw new Error(`shared/built-in-tags.ts promises ${missing.join(', ')}`);
}
