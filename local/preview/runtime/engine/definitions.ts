import * as glassEasel from 'glass-easel';
import type { Engine, StyleOptions } from './engine';

/** What Component(), Page() and Behavior() are called with; the adapter checks the rest. */
export interface Definition extends Record<string, unknown> {
  options?: StyleOptions;
  behaviors?: unknown[];
}

export interface AppDefinition extends Record<string, unknown> {
  onLaunch?: (options: unknown) => void;
  onShow?: (options: unknown) => void;
}

/** `wx://…` behaviors; all but form-field say only that a form or a selector may use the component. */
const BUILT_IN_BEHAVIORS: Record<string, Record<string, unknown>> = {
  'wx://form-field': { properties: { name: { type: String }, value: { type: null } } },
  'wx://form-field-group': {},
  'wx://form-field-button': {},
  'wx://component-export': {},
};

/** The functions that scripts of a mini-program call while they load. */
export class Definitions {
  app: AppDefinition = {};
  private entered = 'app';
  private readonly builtIn = new Map<string, unknown>();

  constructor(private readonly engine: Engine) {
    engine.codeSpace.setOverallBehavior(readyBehavior(engine.space));
  }

  /** Compiled into the first line of every script: the component that is being defined from here on. */
  enter(path: string): void {
    this.entered = path;
  }

  defineApp(definition: AppDefinition): void {
    this.app = definition;
  }

  /** Callable without an argument by WeChat's chaining API, which this product does not use. */
  defineComponent(definition: Definition): void {
    const path = this.entered;
    this.engine.declare(path, definition.options ?? {});
    this.engine.codeSpace
      .component(path)
      .definition(this.resolved(definition) as never)
      .register();
  }

  definePage(definition: Definition): void {
    const path = this.entered;
    this.engine.declare(path, definition.options ?? {});
    this.engine.codeSpace
      .component(path)
      .pageDefinition(this.resolved(definition) as never)
      .register();
  }

  defineBehavior(definition: Definition): unknown {
    return this.engine.codeSpace
      .behavior()
      .definition(this.resolved(definition) as never)
      .register();
  }

  private resolved(definition: Definition): Definition {
    const behaviors = (definition.behaviors ?? []).map((behavior) =>
      typeof behavior === 'string' ? this.builtInBehavior(behavior) : behavior,
    );
    return { ...definition, behaviors };
  }

  private builtInBehavior(name: string): unknown {
    const definition = BUILT_IN_BEHAVIORS[name];
    if (!definition)
      throw new Error(`behavior "${name}" is not supported by the local preview (engine/definitions.ts)`);
    let behavior = this.builtIn.get(name);
    if (behavior === undefined) this.builtIn.set(name, (behavior = this.defineBehavior(definition)));
    return behavior;
  }
}

/** glass-easel leaves `ready` to its host: after the tree that was attached together stands, inner ones first. */
function readyBehavior(space: glassEasel.ComponentSpace): glassEasel.GeneralBehavior {
  let waiting: glassEasel.GeneralComponent[] = [];
  const flush = (): void => {
    const attached = waiting.reverse();
    waiting = [];
    for (const component of attached) {
      if (glassEasel.Element.isAttached(component)) component.triggerLifetime('ready', []);
    }
  };
  return space.defineBehavior({
    lifetimes: {
      attached(this: unknown) {
        const holder = this as { _$?: glassEasel.GeneralComponent } & glassEasel.GeneralComponent;
        if (waiting.length === 0) void Promise.resolve().then(flush);
        waiting.push(holder._$ ?? holder);
      },
    },
  });
}
