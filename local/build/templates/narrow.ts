import ts from 'typescript';

export type Directive = 'if' | 'elif' | 'else' | null;

export interface NarrowedCode {
  code: string;
  /** offset in `code` → offset in what was given */
  toOriginal(offset: number): number;
}

interface Edit {
  at: number;
  /** characters that go */
  gone: number;
  text: string;
}

/**
 * The package writes the condition of a `wx:if` as a statement before the element's block, so that what the condition
 * proves is forgotten inside. This joins them: `a;{…}b;{…}{…}` → `if(a){…}else if(b){…}else{…}`.
 *
 * @param directiveOf what the element wears whose `tags['…']` begins at an offset of the code
 */
export function narrow(original: string, directiveOf: (offset: number, end: number) => Directive): NarrowedCode {
  const edits: Edit[] = [];
  const visit = (statements: readonly ts.Statement[]): void => {
    let lastInChain = -1;
    statements.forEach((statement, i) => {
      if (!ts.isBlock(statement)) return;
      const tag = tagOf(statement);
      const directive = tag && directiveOf(tag.getStart(), tag.end);
      const before = statements[i - 1];
      if (directive === 'else' && lastInChain === i - 1) {
        edits.push({ at: statement.getStart(), gone: 0, text: 'else ' });
      } else if (before && (directive === 'if' || (directive === 'elif' && lastInChain === i - 2))) {
        edits.push({ at: before.getStart(), gone: 0, text: directive === 'if' ? 'if(' : 'else if(' });
        edits.push({ at: before.end - 1, gone: 1, text: ')' });
        lastInChain = i;
      }
      visit(statement.statements);
    });
  };
  visit(ts.createSourceFile('template.ts', original, ts.ScriptTarget.Latest, true).statements);
  return apply(original, edits);
}

/** `{const _tag_=tags['view'];…}` → the `tags['view']` */
function tagOf(block: ts.Block): ts.Expression | null {
  const [first] = block.statements;
  const declaration = first && ts.isVariableStatement(first) ? first.declarationList.declarations[0] : undefined;
  return declaration?.initializer && declaration.name.getText() === '_tag_' ? declaration.initializer : null;
}

function apply(original: string, edits: Edit[]): NarrowedCode {
  let code = '';
  let from = 0;
  const shifts: { from: number; by: number }[] = [];
  for (const { at, gone, text } of edits.sort((a, b) => a.at - b.at)) {
    code += original.slice(from, at) + text;
    from = at + gone;
    shifts.push({ from: code.length, by: code.length - from });
  }
  return {
    code: code + original.slice(from),
    toOriginal: (offset) => offset - (shifts.findLast((shift) => shift.from <= offset)?.by ?? 0),
  };
}
