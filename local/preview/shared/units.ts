/**
 * WeChat's units and insets as CSS that a browser understands. Used for style sheets when they are compiled and for
 * inline styles while the page runs: the phone in the browser is not always as wide as the window, so every
 * screen-relative unit becomes a variable that the phone sets.
 */
const TOKEN =
  /url\((?:"[^"]*"|'[^']*'|[^)]*)\)|"[^"]*"|'[^']*'|(?:env|constant)\(\s*safe-area-inset-(top|right|bottom|left)\s*(?:,[^)]*)?\)|(?<![\w#.-])(-?(?:\d+\.?\d*|\.\d+))(rpx|vw|vh)\b/g;

export function toBrowserUnits(css: string): string {
  return css.replace(TOKEN, (whole, side?: string, amount?: string, unit?: string) => {
    if (side !== undefined) return `var(--phone-safe-${side})`;
    if (amount === undefined || unit === undefined) return whole;
    return `calc(var(--phone-${unit}) * ${amount})`;
  });
}
