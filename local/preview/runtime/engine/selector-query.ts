import * as glassEasel from 'glass-easel';
import { domOf } from './browser-backend';

export interface QueryFields {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  node?: boolean;
  context?: boolean;
}

export type QueryAnswer = Record<string, unknown> | Record<string, unknown>[] | null;
type Callback = (answer: QueryAnswer) => void;

/** Where a query looks: the component's own tree, and the page it is in. */
export interface QueryScope {
  component: glassEasel.GeneralComponent;
  /** The visible part of the page. */
  view: HTMLElement;
}

interface Request {
  scope: QueryScope;
  /** Undefined for the page itself. */
  selector: string | undefined;
  single: boolean;
  fields: QueryFields;
  callback: Callback | undefined;
}

/** wx.createSelectorQuery(): collects questions and answers them all in one later step, as in WeChat. */
export class SelectorQuery {
  private readonly requests: Request[] = [];

  constructor(
    private scope: QueryScope,
    private readonly scopeOf: (component: unknown) => QueryScope,
  ) {}

  in(component: unknown): this {
    this.scope = this.scopeOf(component);
    return this;
  }

  select(selector: string): NodesRef {
    return this.ask(selector, true);
  }

  selectAll(selector: string): NodesRef {
    return this.ask(selector, false);
  }

  selectViewport(): NodesRef {
    return this.ask(undefined, true);
  }

  exec(callback?: (answers: QueryAnswer[]) => void): this {
    const requests = this.requests.splice(0);
    setTimeout(() => {
      const answers = requests.map(answer);
      answers.forEach((found, index) => requests[index]?.callback?.(found));
      callback?.(answers);
    });
    return this;
  }

  private ask(selector: string | undefined, single: boolean): NodesRef {
    const { scope } = this;
    return new NodesRef((fields, callback) => {
      this.requests.push({ scope, selector, single, fields, callback });
      return this;
    });
  }
}

export class NodesRef {
  constructor(private readonly push: (fields: QueryFields, callback: Callback | undefined) => SelectorQuery) {}

  fields(fields: QueryFields, callback?: Callback): SelectorQuery {
    return this.push(fields, callback);
  }

  boundingClientRect(callback?: Callback): SelectorQuery {
    return this.push({ id: true, dataset: true, rect: true, size: true }, callback);
  }

  scrollOffset(callback?: Callback): SelectorQuery {
    return this.push({ id: true, dataset: true, scrollOffset: true }, callback);
  }

  node(callback?: Callback): SelectorQuery {
    return this.push({ node: true }, callback);
  }

  context(callback?: Callback): SelectorQuery {
    return this.push({ context: true }, callback);
  }
}

function answer({ scope, selector, single, fields }: Request): QueryAnswer {
  if (selector === undefined) return measure(undefined, scope.view, scope.view, fields);
  const root = scope.component.getShadowRoot();
  const found = single ? [root?.querySelector(selector)] : (root?.querySelectorAll(selector) ?? []);
  const answers = found
    .filter((element) => element !== null && element !== undefined)
    .map((element) => measure(element, domOf(element), scope.view, fields));
  return single ? (answers[0] ?? null) : answers;
}

function measure(
  element: glassEasel.Element | undefined,
  node: HTMLElement | undefined,
  view: HTMLElement,
  fields: QueryFields,
): Record<string, unknown> {
  return {
    ...(fields.id === true ? { id: element?.id ?? '' } : {}),
    ...(fields.dataset === true ? { dataset: element?.dataset ?? {} } : {}),
    ...(fields.mark === true ? { mark: element?.collectMarks() ?? {} } : {}),
    ...(node && (fields.rect === true || fields.size === true) ? box(node, view, fields) : {}),
    ...(node && fields.scrollOffset === true ? scrollOf(node) : {}),
    ...(node && fields.computedStyle ? styles(node, fields.computedStyle) : {}),
    ...(element && fields.properties ? properties(element, fields.properties) : {}),
    ...(fields.node === true || fields.context === true ? { node: nodeFor(element, node) } : {}),
  };
}

function box(node: HTMLElement, view: HTMLElement, fields: QueryFields): Record<string, number> {
  const [rect, origin] = [node.getBoundingClientRect(), view.getBoundingClientRect()];
  const isView = node === view;
  const [left, top] = isView ? [0, 0] : [rect.left - origin.left, rect.top - origin.top];
  return {
    ...(fields.rect === true ? { left, top, right: left + rect.width, bottom: top + rect.height } : {}),
    ...(fields.size === true ? { width: rect.width, height: rect.height } : {}),
  };
}

const scrollOf = ({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: HTMLElement): Record<string, number> => ({
  scrollLeft,
  scrollTop,
  scrollWidth,
  scrollHeight,
});

function styles(node: HTMLElement, names: string[]): Record<string, string> {
  const computed = getComputedStyle(node);
  const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.fromEntries(names.map((name) => [name, computed.getPropertyValue(dashed(name))]));
}

function properties(element: glassEasel.Element, names: string[]): Record<string, unknown> {
  if (!glassEasel.Component.isComponent(element)) return {};
  const data = element.data as Record<string, unknown>;
  return Object.fromEntries(names.map((name) => [name, data[name]]));
}

const nodes = new WeakMap<glassEasel.Element, unknown>();

/** A built-in that stands for something else than its box (a canvas) says so here. */
export function setQueryNode(element: glassEasel.Element, node: unknown): void {
  nodes.set(element, node);
}

const nodeFor = (element: glassEasel.Element | undefined, node: HTMLElement | undefined): unknown =>
  (element && nodes.get(element)) ?? node ?? null;
