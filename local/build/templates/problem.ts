/** A defect of a template; line and column count from 1, as editors do. */
export interface TemplateProblem {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** The problem at a place that is given as an offset into the template's text. */
export function problemAt(file: string, text: string, offset: number, message: string): TemplateProblem {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1, message };
}
