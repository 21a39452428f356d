import { linesOf } from '../../components/wm-order-posts/posts';
import { LIMITS } from '../../../../shared/limits';

/** What is wrong with the sites as typed, by the number of the line; '' when nothing is. */
export function sitesError(text: string): string {
  const names = linesOf(text);
  if (names.length === 0) return '请写点位，一行一个';
  if (names.length > LIMITS.sitesMax) return `最多 ${LIMITS.sitesMax} 个点位，现在是 ${names.length} 个`;
  for (const [i, name] of names.entries()) {
    const first = names.indexOf(name);
    const length = Array.from(name).length;
    if (first < i) return `第 ${i + 1} 个“${name}”和第 ${first + 1} 个一样，请去掉一个`;
    if (length < 2) return `第 ${i + 1} 个“${name}”至少 2 个字`;
    if (length > LIMITS.placeNameMax) return `第 ${i + 1} 个最多 ${LIMITS.placeNameMax} 个字，请写短一点`;
  }
  return '';
}
