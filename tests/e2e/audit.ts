/**
 * What ux.md asks of every screen and a machine can see. Runs inside the page (page.evaluate), so it
 * uses nothing from outside its own body.
 */
export interface Audit {
  nodes: number;
  depth: number;
  /** too small to hit: `name width×height` in rpx */
  smallTaps: string[];
  /** type below the floor: `text size` in rpx */
  smallType: string[];
  /** text against what is behind it, below 4.5:1 (3:1 when large) */
  lowContrast: string[];
  /** wider than the screen */
  overflow: string[];
  /** things to tap that a reader cannot name */
  nameless: string[];
}

export function auditPage({ tapRpx, typeRpx }: { tapRpx: number; typeRpx: number }): Audit {
  const rpx = 750 / window.innerWidth;
  // Hidden tab pages stay in the document; what is looked at is what a person sees.
  const visible = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const everything = [...document.querySelectorAll('body *')].filter(visible);
  const textOf = (element: Element): string =>
    (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 24);
  const ownText = (element: Element): string =>
    [...element.childNodes]
      .flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.textContent?.trim() ?? ''] : []))
      .join('');
  const inPage = everything.filter((element) => element.closest('page, custom-tab-bar, wx-page'));

  const hitBox = (element: Element): { width: number; height: number } => {
    const box = element.getBoundingClientRect();
    const after = getComputedStyle(element, '::after');
    const grown = after.content !== 'none' && after.position === 'absolute';
    const size = (own: number, minimum: string): number => Math.max(own, grown ? parseFloat(minimum) || 0 : 0);
    return { width: size(box.width, after.minWidth) * rpx, height: size(box.height, after.minHeight) * rpx };
  };
  const taps = inPage.filter((element) =>
    /^(button|tab|radio|switch|checkbox|link)$/.test(element.getAttribute('role') ?? ''),
  );
  const smallTaps = taps.flatMap((element) => {
    const { width, height } = hitBox(element);
    // Half a pixel of rounding at 320 px is more than one rpx.
    return width < tapRpx - 2 || height < tapRpx - 2
      ? [`${textOf(element)} ${Math.round(width)}×${Math.round(height)}`]
      : [];
  });

  const printed = inPage.filter((element) => ownText(element) !== '');
  const smallType = printed.flatMap((element) => {
    const size = parseFloat(getComputedStyle(element).fontSize) * rpx;
    return size < typeRpx - 0.5 ? [`${ownText(element).slice(0, 16)} ${size.toFixed(1)}`] : [];
  });

  type Rgb = [number, number, number, number];
  const parse = (colour: string): Rgb => {
    const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return [r, g, b, a];
  };
  const over = ([r, g, b, a]: Rgb, [r2, g2, b2]: Rgb): Rgb => [
    r * a + r2 * (1 - a),
    g * a + g2 * (1 - a),
    b * a + b2 * (1 - a),
    1,
  ];
  const behind = (element: Element | null): Rgb => {
    if (!element) return [255, 255, 255, 1];
    const colour = parse(getComputedStyle(element).backgroundColor);
    return colour[3] === 1 ? colour : over(colour, behind(element.parentElement));
  };
  const luminance = (colour: Rgb): number => {
    const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const lowContrast = printed.flatMap((element) => {
    const style = getComputedStyle(element);
    const back = behind(element);
    const [light = 0, dark = 0] = [luminance(over(parse(style.color), back)), luminance(back)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    const isLarge = parseFloat(style.fontSize) * rpx >= 48;
    const isOff = element.closest('[aria-disabled=true]') !== null;
    return ratio < (isLarge ? 3 : 4.5) && !isOff ? [`${ownText(element).slice(0, 16)} ${ratio.toFixed(2)}`] : [];
  });

  const scrollable = (element: Element): boolean => element.closest('wx-scroll-view') !== null;
  const overflow = inPage.flatMap((element) => {
    const { left, right } = element.getBoundingClientRect();
    return (right > window.innerWidth + 1 || left < -1) && !scrollable(element)
      ? [`${textOf(element)} ${left}–${right}`]
      : [];
  });

  const depthOf = (element: Element): number => (element.parentElement ? 1 + depthOf(element.parentElement) : 0);
  return {
    nodes: inPage.length,
    depth: Math.max(...inPage.map(depthOf)),
    smallTaps,
    smallType,
    lowContrast,
    overflow,
    nameless: taps.filter((element) => textOf(element) === '').map((element) => element.outerHTML.slice(0, 80)),
  };
}
