/**
 * One of our components on its own, run by miniprogram-simulate (WeChat's exparser over jsdom): its TypeScript goes
 * through jest's transform like any module, its template through the simulator's own compiler. Whole pages are tested
 * in the preview instead.
 */
import path from 'node:path';

const MINIPROGRAM = path.resolve(__dirname, '../../miniprogram');

/** What is used of miniprogram-simulate; its own typings would bring WeChat's globals among those of Node. */
interface Simulate {
  load(component: string, tag: string, options: { compiler: 'simulate'; rootPath: string }): string;
  render(id: string, properties: object): Rendered;
}

interface Rendered {
  dom: Element;
  attach(parent: Node): void;
  setData(data: object): void;
  addEventListener(name: string, listener: (event: { detail: unknown }) => void): void;
  dispatchEvent(name: string, options: { detail?: object }): void;
}

/** exparser's node behind a DOM element keeps what the template gave it, attributes of readers included. */
interface ExparserElement extends Element {
  __wxElement?: { _vt?: { attrs?: { name: string; value: unknown }[] } };
}

const simulate: Simulate = jest.requireActual('miniprogram-simulate');
const loaded = new Map<string, string>();

/** Registers a component and those it uses, once a test file. */
function load(component: string): string {
  const known = loaded.get(component);
  if (known !== undefined) return known;
  let id = '';
  // Each load runs the scripts again: the simulator gives what they define to the component being loaded.
  jest.isolateModules(() => {
    const file = path.join(MINIPROGRAM, component);
    id = simulate.load(file, path.basename(component), { compiler: 'simulate', rootPath: MINIPROGRAM });
  });
  loaded.set(component, id);
  return id;
}

/** How a test finds a node: as a person does, by what is read out or shown. */
export interface Wanted {
  label?: string | RegExp;
  role?: string;
  text?: string;
  /** the tag as written in the template */
  tag?: string;
}

export interface Shown {
  /** as written in the template: 'aria-label' */
  attribute: (name: string) => unknown;
  text: string;
  tag: string;
}

export interface Mounted {
  /** what the component has sent so far, oldest first */
  readonly events: { name: string; detail: unknown }[];
  all(wanted: Wanted): Shown[];
  /** the only one */
  one(wanted: Wanted): Shown;
  has(wanted: Wanted): boolean;
  /** everything that is shown, in order */
  readonly text: string;
  set(properties: object): void;
  tap(wanted: Wanted): Promise<void>;
  type(wanted: Wanted, value: string): Promise<void>;
}

/**
 * Shows a component.
 *
 * @param component its path under miniprogram/, without suffix
 * @param listenTo events of its own to be noted
 */
export function mount(component: string, properties: object, listenTo: readonly string[] = []): Mounted {
  const rendered = simulate.render(load(component), properties);
  document.body.replaceChildren();
  rendered.attach(document.body);
  const events: Mounted['events'] = [];
  for (const name of listenTo) rendered.addEventListener(name, ({ detail }) => void events.push({ name, detail }));

  const elements = (wanted: Wanted): Element[] =>
    [...rendered.dom.querySelectorAll('*')].filter((element) => fits(shown(element), wanted));
  const element = (wanted: Wanted): Element => {
    const [first, ...others] = elements(wanted);
    if (first && others.length === 0) return first;
    throw new Error(
      `${others.length + (first ? 1 : 0)} nodes fit ${JSON.stringify(wanted)} in ${rendered.dom.outerHTML}`,
    );
  };
  const dispatch = async (wanted: Wanted, name: string, detail: object): Promise<void> => {
    // The simulator sends to `dom` of what it is called on, and asks nothing else of it.
    const target = Object.create(rendered, { dom: { value: element(wanted) } }) as Rendered;
    target.dispatchEvent(name, { detail });
    // The simulator sends events in a microtask, as the platform does after the finger is lifted.
    await Promise.resolve();
  };
  return {
    events,
    all: (wanted) => elements(wanted).map(shown),
    one: (wanted) => shown(element(wanted)),
    has: (wanted) => elements(wanted).length > 0,
    get text() {
      return textOf(rendered.dom);
    },
    set: (changed) => rendered.setData(changed),
    tap: (wanted) => dispatch(wanted, 'tap', {}),
    type: (wanted, value) => dispatch(wanted, 'input', { value }),
  };
}

const textOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

function shown(element: ExparserElement): Shown {
  const attributes = element.__wxElement?._vt?.attrs ?? [];
  return {
    attribute: (name) => attributes.find((each) => each.name === name)?.value,
    text: textOf(element),
    tag: element.localName.replace(/^wx-/, ''),
  };
}

function fits({ attribute, text, tag }: Shown, wanted: Wanted): boolean {
  const label = attribute('aria-label');
  return (
    (wanted.role === undefined || attribute('aria-role') === wanted.role) &&
    (wanted.text === undefined || text === wanted.text) &&
    (wanted.tag === undefined || tag === wanted.tag) &&
    (wanted.label === undefined ||
      (typeof label === 'string' &&
        (wanted.label instanceof RegExp ? wanted.label.test(label) : label === wanted.label)))
  );
}

/** What components ask of the phone; each test says what it is answered. */
export function stubPhone(answers: object): void {
  Object.assign(globalThis, answers);
}
