import type * as glassEasel from 'glass-easel';
import { domOf } from '../engine/browser-backend';
import { refreshKeyboardTap } from '../engine/template-attributes';
import type { PhoneHost } from '../host';

type PropertyType = StringConstructor | NumberConstructor | BooleanConstructor | ArrayConstructor | null;

/** A property of a built-in: how glass-easel converts what the template gives, and the value before it gives any. */
export interface Property<Value> {
  type: PropertyType;
  value: Value;
}

export const text = (value = ''): Property<string> => ({ type: String, value });
export const number = (value = 0): Property<number> => ({ type: Number, value });
export const flag = (value = false): Property<boolean> => ({ type: Boolean, value });
export const list = (): Property<unknown[]> => ({ type: Array, value: [] });
/** Taken as given, for what WeChat allows more than one type. */
export const anything = (value?: unknown): Property<unknown> => ({ type: null, value });

type Properties = Record<string, Property<unknown>>;
export type Values<P extends Properties> = { readonly [K in keyof P]: P[K] extends Property<infer V> ? V : never };

export interface TapEvent {
  detail: { x: number; y: number };
  getOriginalEvent(): unknown;
}

/** What a built-in may do with itself and with what is around it. */
export interface Self<P extends Properties> {
  readonly node: HTMLElement;
  readonly values: Values<P>;
  readonly host: PhoneHost;
  readonly component: glassEasel.GeneralComponent;
  /** Path of the component whose template holds this element; relative files are beside it. */
  readonly owner: string;
  /** Changes own properties, for `model:` too; the observers run as for a change from outside. */
  set(values: Partial<Values<P>>): void;
  emit: (name: string, detail?: unknown, options?: { bubbles?: boolean }) => void;
  onTap(run: (event: TapEvent) => void): void;
  /** A role that the element has unless the template says another. */
  setRole(role: string): void;
}

export interface Behaviour {
  /** Called once when the element is attached, and after each change of a property. */
  update?: () => void;
  detached?: () => void;
  /** Methods that other built-ins call, such as a form its fields. */
  methods?: FieldMethods;
}

/** What a form and a label do with the fields inside them. */
export interface FieldMethods {
  formValue?: () => unknown;
  reset?: () => void;
  /** A tap on the label around it. */
  activate?: () => void;
  /** A choice tells its group, a button its form. */
  member?: (from: glassEasel.GeneralComponent) => void;
}

export interface BuiltIn {
  name: string;
  register(host: PhoneHost): void;
}

const methodsOf = new WeakMap<glassEasel.Element, FieldMethods>();

export const fieldMethods = (element: glassEasel.Element): FieldMethods => methodsOf.get(element) ?? {};

/** Defines one of WeChat's own tags as an ordinary glass-easel component named `@tag`. */
export function builtIn<P extends Properties>(
  name: string,
  properties: P,
  setUp: (self: Self<P>) => Behaviour | undefined = () => undefined,
): BuiltIn {
  return { name, register: (host) => register(name, properties, { host, setUp }) };
}

/** The same with a `<div>` around the content, which may be put elsewhere: glass-easel minds only where the host is. */
export function builtInWithInner<P extends Properties>(
  name: string,
  properties: P,
  setUp: (self: Self<P>, inner: HTMLElement) => Behaviour | undefined,
): BuiltIn {
  const withInner = (self: Self<P>): Behaviour | undefined => {
    const inner = self.node.firstElementChild;
    return inner instanceof HTMLElement ? setUp(self, inner) : undefined;
  };
  return { name, register: (host) => register(name, properties, { host, setUp: withInner, template: DIV_WITH_SLOT }) };
}

type Define = (...args: unknown[]) => void;

/** What the template compiler makes of `<div><slot /></div>`. */
const DIV_WITH_SLOT = {
  content: () => () => ({
    C: (_isCreation: unknown, _text: Define, element: Define) => {
      const children = (...definers: unknown[]): void => (definers[SLOT_DEFINER] as Define)('');
      element('div', {}, () => undefined, children);
    },
    B: {},
  }),
};
/** isCreation, text, element, if, for, slot. */
const SLOT_DEFINER = 5;

function register<P extends Properties>(
  name: string,
  properties: P,
  {
    host,
    setUp,
    template,
  }: { host: PhoneHost; setUp: (self: Self<P>) => Behaviour | undefined; template?: typeof DIV_WITH_SLOT },
): void {
  const behaviours = new WeakMap<glassEasel.GeneralComponent, Behaviour>();
  const update = (component: glassEasel.GeneralComponent): void => behaviours.get(component)?.update?.();
  const definition = host.engine.space.defineComponent({
    is: `@${name}`,
    ...(template ? { template } : {}),
    properties: properties as never,
    observers: {
      '**': function observe(this: glassEasel.GeneralComponent) {
        update(this);
      } as never,
    },
    lifetimes: {
      attached() {
        const component = this as unknown as glassEasel.GeneralComponent;
        const self = selfOf<P>(component, host);
        const behaviour = setUp(self) ?? {};
        behaviours.set(component, behaviour);
        if (behaviour.methods) methodsOf.set(component, behaviour.methods);
        behaviour.update?.();
      },
      detached() {
        behaviours.get(this)?.detached?.();
      },
    },
  });
  host.engine.space.setGlobalUsingComponent(name, definition);
}

function selfOf<P extends Properties>(component: glassEasel.GeneralComponent, host: PhoneHost): Self<P> {
  const node = domOf(component);
  if (!node) throw new Error(`${component.is} has no element`);
  return {
    node,
    host,
    component,
    get values() {
      return component.data as Values<P>;
    },
    get owner() {
      return component.ownerShadowRoot?.getHostNode().is ?? '';
    },
    set: (values) => component.setData(values as never),
    emit: (event, detail = {}, options = {}) => component.triggerEvent(event, detail, options),
    onTap: (run) => component.addListener('tap', run as never),
    setRole: (role) => {
      if (!node.hasAttribute('role')) node.setAttribute('role', role);
      refreshKeyboardTap(node);
    },
  };
}
