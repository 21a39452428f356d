export interface Place {
  latitude: number;
  longitude: number;
}

/** Reads `39.9, 116.4`: latitude, longitude. Undefined if it is no place on earth. */
export function parsePlace(text: string): Place | undefined {
  const [latitude = NaN, longitude = NaN, ...more] = text.split(/[,，\s]+/).map(Number);
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth && more.length === 0 ? { latitude, longitude } : undefined;
}

export interface Settings {
  theme: 'light' | 'dark' | 'system';
  online: boolean;
  /** WeChat's font size setting in px; 16 is the standard, 20 and more is large. */
  fontSize: number;
  /** False: the person does not let WeChat use the camera. */
  camera: boolean;
  /** False: another app is on the phone's screen. */
  foreground: boolean;
  /** Where the phone is, as Chinese maps count (GCJ-02). */
  place: Place;
}

export const SETTINGS_KEY = 'preview:settings';
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  online: true,
  fontSize: 16,
  camera: true,
  foreground: true,
  place: { latitude: 39.9, longitude: 116.4 },
};

export function readSettings(storage: Storage): Settings {
  try {
    const stored: unknown = JSON.parse(storage.getItem(SETTINGS_KEY) ?? '{}');
    return Object.assign({ ...DEFAULT_SETTINGS }, stored);
  } catch {
    return DEFAULT_SETTINGS;
  }
}

export function writeSettings(storage: Storage, changed: Partial<Settings>): Settings {
  const next = { ...readSettings(storage), ...changed };
  storage.setItem(SETTINGS_KEY, JSON.stringify(next));
  return next;
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

  get camera(): boolean {
    return this.current.camera;
  }

  get foreground(): boolean {
    return this.current.foreground;
  }

  get place(): Place {
    return this.current.place;
  }

  update(settings: Partial<Settings>): void {
    this.change(writeSettings(sessionStorage, settings));
  }

  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  private change(next: Settings): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}
