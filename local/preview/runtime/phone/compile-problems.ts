import type { CompileProblem } from '../../shared/bundle-format';
import { make } from '../dom';

/** Instead of a blank page: what the compiler refused, and where. */
export function showCompileProblems(parent: HTMLElement, problems: CompileProblem[]): void {
  const items = problems.map(({ file, line, column, text }) =>
    make('li', {}, make('b', { text: `${file}:${line}:${column}` }), make('p', { text })),
  );
  const heading = make('h1', { text: `小程序没有编译成功（${problems.length} 处）` });
  parent.append(make('div', { class: 'phone-compile', role: 'alert' }, heading, make('ol', {}, ...items)));
}
