import * as glassEasel from 'glass-easel';
import type { AppConfig, CompileProblem, ComponentUnit } from '../shared/bundle-format';
import { registerBuiltIns } from './built-ins';
import { offerShownCodes } from './codes/shown-codes';
import { showShare } from './dialogs/share';
import { ToastPlace } from './dialogs/toast';
import { Definitions, type AppDefinition, type Definition } from './engine/definitions';
import { Engine, type CompiledTemplates } from './engine/engine';
import { installInstanceMethods } from './engine/instance-methods';
import { TouchInput } from './engine/touch-input';
import { WxsHost } from './engine/wxs-host';
import type { PhoneHost } from './host';
import { AppRunner } from './phone/app-runner';
import { showCompileProblems } from './phone/compile-problems';
import { onDeskMessage } from './phone/desk-link';
import type { Entry } from './phone/entry';
import { ErrorReports } from './phone/error-reports';
import { PhoneFrame } from './phone/frame';
import { CLOCK_CHANNEL, moveClock } from './phone/moved-clock';
import { PageStack } from './phone/page-stack';
import { Permissions } from './phone/permissions';
import { Person } from './phone/person';
import { PrivacyConsent } from './phone/privacy-consent';
import { Router } from './phone/router';
import { PhoneSettings } from './phone/settings';
import { scanOutsideApp } from './phone/wechat-scanner';
import { createWx } from './wx';

/** What the compiled mini-program brings (build/source-plugin.ts). */
export interface LoadedBundle {
  app: AppConfig;
  components: ComponentUnit[];
  appStyle: string;
}

/** Warnings of glass-easel that WeChat does not give. */
const IDLE_WARNINGS = /Use number as for-list|keys are not unique/;
/** What packages do is not the reader's to mend: TDesign names components that the build leaves out as unused. */
const PACKAGE_FOLDER = 'miniprogram_npm/';

/** What the compiled mini-program and its templates call, and what tests may look at. */
class Preview {
  readonly settings = new PhoneSettings();
  readonly frame = new PhoneFrame();
  readonly errors = new ErrorReports(this.frame.root);
  readonly wxs: WxsHost;
  private readonly engine = new Engine();
  private readonly definitions = new Definitions(this.engine);
  private readonly touch: TouchInput;
  private runner: AppRunner | undefined;
  private host: PhoneHost | undefined;

  constructor() {
    const originOf = (node: Node) => this.originOf(node);
    this.touch = new TouchInput(this.engine.backend, originOf);
    this.wxs = new WxsHost(originOf);
    this.settings.onChange(() => this.applyTheme());
    this.applyTheme();
    glassEasel.addGlobalErrorListener((error, method) => {
      this.errors.report(error, method ?? '');
      return false;
    });
    glassEasel.addGlobalWarningListener((message, component, element) => {
      const source = typeof component === 'string' ? component : component.is;
      const isPackage = source.includes(PACKAGE_FOLDER) || message.includes(PACKAGE_FOLDER);
      // WeChat's own tags take undefined for "not given" and let any attribute be, for wxs to hear of its changes.
      const isBuiltIn =
        source.startsWith('@') || (glassEasel.Component.isComponent(element) && element.is.startsWith('@'));
      return !isBuiltIn && !isPackage && !IDLE_WARNINGS.test(message);
    });
  }

  load(bundle: LoadedBundle, templates: CompiledTemplates): void {
    const { engine, frame, settings, errors, touch } = this;
    const { app } = bundle;
    engine.load(bundle.components, bundle.appStyle, templates);
    const stack = new PageStack({
      engine,
      app,
      frame,
      settings,
      errors,
      goBack: () => void router.navigateBack(),
      switchTab: (path) => void router.switchTab(`/${path}`),
    });
    const homePath = app.entryPagePath ?? app.pages[0] ?? '';
    const router = new Router(stack, homePath);
    const person = new Person();
    const [permissions, toast] = [new Permissions(person), new ToastPlace(frame.overlays)];
    const host: PhoneHost = {
      app,
      engine,
      errors,
      frame,
      permissions,
      person,
      privacy: new PrivacyConsent(person, app.checksPrivacy),
      router,
      settings,
      stack,
      toast,
      touch,
    };
    this.host = host;
    frame.connectCapsule({ onMore: () => void showShare(host, 'menu'), onHome: () => void router.goHome() });
    registerBuiltIns(host);
    const runner = new AppRunner(host, this.definitions);
    this.runner = runner;
    this.connectTable(host, runner);
    const wx = createWx(host, runner.life);
    installInstanceMethods(stack, () => wx);
    const { definitions } = this;
    Object.assign(globalThis, {
      wx,
      App: (definition: AppDefinition) => definitions.defineApp(definition),
      Page: (definition: Definition) => definitions.definePage(definition),
      Component: (definition: Definition) => definitions.defineComponent(definition),
      Behavior: (definition: Definition) => definitions.defineBehavior(definition),
      getApp: () => definitions.app,
      getCurrentPages: () => stack.pages.map((page) => page.instance),
    });
  }

  enter(path: string): void {
    this.definitions.enter(path);
  }

  start(): void {
    const missing = this.engine.unregistered();
    if (missing.length > 0) this.errors.report(new Error(`no Page() or Component() in ${missing.join(', ')}`), '');
    void this.runner?.start();
  }

  showCompileProblems(problems: CompileProblem[]): void {
    showCompileProblems(this.frame.root, problems);
  }

  /** What is around the phone: other phones that may scan it, the desk, and the clock on the wall. */
  private connectTable(host: PhoneHost, runner: AppRunner): void {
    const enter = (entry: Entry): Promise<void> => runner.enter(entry);
    offerShownCodes(host);
    onDeskMessage((message) => {
      if (message.kind === 'enter') void enter(message);
      else void scanOutsideApp(host, enter);
    });
    new BroadcastChannel(CLOCK_CHANNEL).onmessage = () => location.reload();
  }

  private applyTheme(): void {
    document.documentElement.dataset.theme = this.settings.theme;
  }

  private originOf(node: Node): { left: number; top: number; scrollTop: number } {
    const page = this.host?.stack.pageOf(node) ?? this.host?.stack.current;
    if (!page) return { left: 0, top: 0, scrollTop: 0 };
    const { left, top } = page.scroller.getBoundingClientRect();
    return { left, top, scrollTop: page.scroller.scrollTop };
  }
}

declare global {
  var __preview: Preview;
}

moveClock(window.__previewBoot?.clockOffsetMs ?? 0);
globalThis.__preview = new Preview();
