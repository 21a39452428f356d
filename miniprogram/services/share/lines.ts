/** What no line begins with. */
const CLOSING = /^[，。、：；！？）》”]/;

/** Lines of so many characters; what is too long ends with …, and no line begins with a closing mark. */
export function linesOf(text: string, width: number, linesMax: number): string[] {
  const lines: string[] = [];
  let rest = Array.from(text);
  while (rest.length > 0 && lines.length < linesMax) {
    const isOver = rest.length > width && CLOSING.test(rest[width] ?? '');
    const line = rest.slice(0, isOver ? width - 1 : width);
    rest = rest.slice(line.length);
    lines.push(line.join(''));
  }
  const last = lines.length - 1;
  if (rest.length > 0)
    lines[last] = `${Array.from(lines[last] ?? '')
      .slice(0, width - 1)
      .join('')}…`;
  return lines;
}

/** Characters of a line, so that it can be read at the width of a card in a chat. */
const LINE = 9;
const LINES = 2;

export const titleLines = (title: string): string[] => linesOf(title, LINE, LINES);
