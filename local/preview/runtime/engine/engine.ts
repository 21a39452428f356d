import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import type * as glassEasel from 'glass-easel';
import { STYLE_HOST, STYLE_SCOPE, type ComponentUnit } from '../../shared/bundle-format';
import { BrowserBackend } from './browser-backend';
import { installPlainEvents } from './plain-event';
import { withDomAttributes, type CompiledTemplate } from './template-attributes';

export type CompiledTemplates = Record<string, CompiledTemplate>;

const env = new MiniProgramEnv();
const codeSpace = env.createCodeSpace('', true);

export type CodeSpace = typeof codeSpace;
type AssociatedBackend = ReturnType<typeof env.associateBackend>;
export type RootComponent = ReturnType<AssociatedBackend['createRoot']>;

/** The adapter makes up a prefix for every id in a method that its typings keep to itself. */
interface InternalCodeSpace {
  prepareComponentOptions(path: string, options: unknown): [glassEasel.ComponentOptions, unknown];
}

/** The definition options that decide on styles; WeChat takes them from the script and from the JSON. */
export interface StyleOptions {
  styleIsolation?: string;
  addGlobalClass?: boolean;
}

/** glass-easel with WeChat's component model on it, loaded with one compiled mini-program. */
export class Engine {
  readonly backend = new BrowserBackend();
  readonly codeSpace = codeSpace;
  readonly space: glassEasel.ComponentSpace = codeSpace.getComponentSpace();
  private readonly associated = env.associateBackend(this.backend);
  private readonly units = new Map<string, ComponentUnit>();
  private readonly scopes = new Map<string, string>();
  private templates: CompiledTemplates = {};

  constructor() {
    installPlainEvents();
    // Ids reach the DOM as they are, so that `#id` in WXSS works.
    this.space.updateComponentOptions({ writeIdToDOM: true });
    const internal = codeSpace as unknown as InternalCodeSpace;
    const prepare = internal.prepareComponentOptions.bind(codeSpace);
    internal.prepareComponentOptions = (path, options) => {
      const [prepared, isolation] = prepare(path, options);
      return [{ ...prepared, idPrefixGenerator: null }, isolation];
    };
  }

  load(units: ComponentUnit[], appStyle: string, templates: CompiledTemplates): void {
    this.templates = templates;
    for (const unit of units) {
      this.units.set(unit.path, unit);
      this.scopes.set(unit.path, scopeName(unit.path, this.scopes.size));
    }
    codeSpace.addStyleSheet('app', 'app');
    this.associated.registerStyleSheetContent('app', scopedStyle(appStyle, ''));
    this.backend.appendStyleSheetPath('app');
  }

  unit(path: string): ComponentUnit | undefined {
    return this.units.get(path);
  }

  /** Tells glass-easel all about a component but its script, just before the script registers it. */
  declare(path: string, options: StyleOptions): void {
    const unit = this.units.get(path);
    if (!unit) throw new Error(`${path} is not part of this mini-program`);
    const scope = this.scopes.get(path) ?? '';
    const isolation = unit.config.styleIsolation ?? options.styleIsolation ?? (unit.isPage ? 'shared' : undefined);
    const config = {
      ...unit.config,
      component: unit.isPage ? unit.config.component : true,
      usingComponents: unit.usingComponents,
      componentGenerics: unit.componentGenerics,
      componentPlaceholder: unit.componentPlaceholder,
      styleIsolation: isolation,
      addGlobalClass: unit.config.addGlobalClass ?? options.addGlobalClass,
    };
    // The adapter's typings name the isolations by an enum that it does not export.
    codeSpace.addComponentStaticConfig(path, config as never);
    codeSpace.addStyleSheet(path, path, scope);
    const isShared = isolation === 'shared' || isolation === 'page-shared';
    this.associated.registerStyleSheetContent(path, scopedStyle(unit.style, isShared ? '' : scope));
    codeSpace.addCompiledTemplate(path, this.compiledTemplate(path));
  }

  createRoot(tag: string, url: string): RootComponent {
    return this.associated.createRoot(tag, codeSpace, url);
  }

  /** Components that no script registered would fail only when a page uses them. */
  unregistered(): string[] {
    return [...this.units.keys()].filter((path) => !this.space.getComponentByUrlWithoutDefault(`/${path}`, ''));
  }

  private compiledTemplate(path: string): glassEasel.template.ComponentTemplate {
    const content = this.templates[path];
    if (!content) throw new Error(`${path} has no template`);
    // The compiler's output is JavaScript; these are the shapes that glass-easel documents for it.
    return {
      groupList: this.templates as unknown as Record<string, never>,
      content: withDomAttributes(content) as never,
    };
  }
}

/** What a component's classes begin with in the DOM: readable, one of a kind, and a valid start of a CSS name. */
function scopeName(path: string, index: number): string {
  const name = path.split('/').pop() ?? '';
  return `${name.replace(/^[^a-z_]/i, '_$&')}${index}`;
}

function scopedStyle(style: string, scope: string): string {
  return style.replaceAll(STYLE_SCOPE, scope === '' ? '' : `${scope}--`).replaceAll(STYLE_HOST, scope);
}
