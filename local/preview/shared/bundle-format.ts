/** What the compiler hands to the runtime: plain data, except for the compiled templates. */

export interface WindowConfig {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: string;
  navigationStyle?: string;
  backgroundColor?: string;
  backgroundColorContent?: string;
  backgroundTextStyle?: string;
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
}

export interface TabBarConfig {
  custom?: boolean;
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  list: { pagePath: string; text: string }[];
}

export interface AppConfig {
  pages: string[];
  entryPagePath?: string;
  darkmode?: boolean;
  /** `__usePrivacyCheck__`: private interfaces wait until the person agreed to the privacy guide. */
  checksPrivacy: boolean;
  /** Interfaces of location that the app may call. */
  requiredPrivateInfos: string[];
  /** Why the app asks for a scope, by `scope.…`. */
  permission: Record<string, { desc: string }>;
  window: WindowConfig;
  tabBar?: TabBarConfig;
  /** theme.json: what `@name` in a window colour stands for. */
  themes: Record<'light' | 'dark', Record<string, string>>;
}

export interface ComponentConfig extends WindowConfig {
  component?: boolean;
  styleIsolation?: string;
  addGlobalClass?: boolean;
  pureDataPattern?: string;
  disableScroll?: boolean;
}

/** One page or component, named by its path without suffix, as WeChat's `is`. */
export interface ComponentUnit {
  path: string;
  isPage: boolean;
  config: ComponentConfig;
  /** Tag to component path with a leading slash. */
  usingComponents: Record<string, string>;
  componentGenerics: Record<string, true | { default: string }>;
  componentPlaceholder: Record<string, string>;
  /** Class names carry STYLE_SCOPE and `:host` carries STYLE_HOST until the runtime knows the isolation. */
  style: string;
}

export const STYLE_SCOPE = 'wx-scope__';
export const STYLE_HOST = 'wx-host__';

export interface CompileProblem {
  file: string;
  line: number;
  column: number;
  text: string;
}
