/**
 * `npm run check:templates`: the expressions of every template, held against the data, properties and methods of its
 * page or component. glass-easel's template compiler (1.1.0, used for nothing else) turns a template into TypeScript
 * and knows the way back to line and column; the rest is in templates/.
 *
 * Found: a field that data, properties or an item of a list have not; a comparison with a value that cannot be; a
 * property of one of our components that it has not or whose type differs (what may be missing counts, wx:if is
 * followed); a tag that is neither WeChat's nor named in the json; a handler that the page has not; an event that our
 * component never sends (read from its triggerEvent calls: the package knows no events).
 *
 * Not to be checked with this package, and so refused when it appears: <template>, <import>, <include> (their data is
 * `any` to it), handlers worked out by an expression or bound without a colon.
 * Not checked: attributes of WeChat's own tags and of npm components (no types for them), values that wxs returns,
 * the detail that an event carries to its handler, fields that come from behaviors (the typings keep them elsewhere:
 * they would be reported as missing; no component has one).
 */
import path from 'node:path';
import { checkTemplates } from './templates/check';
import { sourcesOnDisk } from './templates/source-files';

function main(): void {
  const root = path.resolve(__dirname, '../../miniprogram');
  const sources = sourcesOnDisk(root);
  const problems = checkTemplates(sources, path.join(root, 'tsconfig.json'));
  for (const { file, line, column, message } of problems) {
    console.error(`${path.relative(process.cwd(), file)}:${line}:${column} ${message}`);
  }
  const count = sources.templates().length;
  console.log(
    problems.length === 0 ? `${count} templates: no problem` : `${problems.length} problems in ${count} templates`,
  );
  if (problems.length > 0) process.exitCode = 1;
}

main();
