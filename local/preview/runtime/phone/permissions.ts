import type { Person } from './person';

/** WeChat's scopes that the preview asks for, as its settings page names them. */
export const SCOPES = {
  'scope.userLocation': '位置信息',
  'scope.writePhotosAlbum': '相册写入权限',
} as const;
export type Scope = keyof typeof SCOPES;

export const isScope = (name: string): name is Scope => name in SCOPES;

type Answers = Partial<Record<Scope, boolean>>;

/** What a person allowed the app or refused it. Asked once; from then on only the settings page changes it. */
export class Permissions {
  private readonly key: string;

  constructor(person: Person) {
    this.key = person.memoryOf('permissions');
  }

  get answers(): Answers {
    return JSON.parse(localStorage.getItem(this.key) ?? '{}') as Answers;
  }

  set(scope: Scope, allowed: boolean): void {
    localStorage.setItem(this.key, JSON.stringify({ ...this.answers, [scope]: allowed }));
  }
}
