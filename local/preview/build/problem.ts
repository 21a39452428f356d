import path from 'node:path';
import type { CompileProblem } from '../shared/bundle-format';

/** A mistake in the mini-program's source, with the place to look at. Lines and columns start at 1. */
export class SourceProblem extends Error {
  override name = 'SourceProblem';
  constructor(
    readonly file: string,
    readonly line: number,
    readonly column: number,
    readonly text: string,
  ) {
    super(`${file}:${line}:${column} ${text}`);
  }

  /** The same with the file as seen from `root`, for people to read. */
  toPlain(root: string): CompileProblem {
    const file = path.isAbsolute(this.file) ? path.relative(root, this.file).split(path.sep).join('/') : this.file;
    return { file, line: this.line, column: this.column, text: this.text };
  }
}

/** Runs each task and collects the problems of all: the reader of one error wants to see the others too. */
export class ProblemList {
  readonly found: SourceProblem[] = [];

  try<T>(task: () => T): T | undefined {
    try {
      return task();
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error;
      this.found.push(error);
      return undefined;
    }
  }

  add(problem: SourceProblem): void {
    this.found.push(problem);
  }
}

/** Line and column (from 1) of an offset in a text. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
