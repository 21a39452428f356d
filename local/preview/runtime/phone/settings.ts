export interface Settings {
  theme: 'light' | 'dark' | 'system';
  online: boolean;
  /** WeChat's font size setting in px; 16 is the standard, 20 and more is large. */
  fontSize: number;
}

export const SETTINGS_KEY = 'preview:settings';
export const DEFAULT_SETTINGS: Settings = { theme: 'system', online: true, fontSize: 16 };

export function readSettings(storage: Storage): Settings {
  try {
    const stored: unknown = JSON.parse(storage.getItem(SETTINGS_KEY) ?? '{}');
    return Object.assign({ ...DEFAULT_SETTINGS }, stored);
  } catch {
    return DEFAULT_SETTINGS;
  }
}

type Listener = () => void;

/**
 * What the panel beside the phone switches. Kept in the session storage, which a tab shares with its frames and with
 * no other tab, so that each tab is a phone of its own.
 */
export class PhoneSettings {
  private current = readSettings(sessionStorage);
  private readonly listeners: Listener[] = [];
  private readonly systemDark = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    addEventListener('storage', (event) => {
      if (event.key === SETTINGS_KEY) this.change(readSettings(sessionStorage));
    });
    for (const type of ['online', 'offline']) addEventListener(type, () => this.change(this.current));
    this.systemDark.addEventListener('change', () => this.change(this.current));
  }

  get theme(): 'light' | 'dark' {
    if (this.current.theme !== 'system') return this.current.theme;
    return this.systemDark.matches ? 'dark' : 'light';
  }

  get online(): boolean {
    return this.current.online && navigator.onLine;
  }

  get fontSize(): number {
    return this.current.fontSize;
  }

  update(settings: Partial<Settings>): void {
    const next = { ...this.current, ...settings };
    sessionStorage.setItem(SETTINGS_KEY, JSON.stringify(next));
    this.change(next);
  }

  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  private change(next: Settings): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}
