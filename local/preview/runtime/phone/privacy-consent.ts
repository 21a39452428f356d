import type { Person } from './person';

/** What the app answers when it was asked for consent. */
export interface PrivacyAnswer {
  event: 'agree' | 'disagree' | 'exposureAuthorization';
  buttonId?: string;
}

export type PrivacyListener = (resolve: (answer: PrivacyAnswer) => void, eventInfo: { referrer: string }) => void;

/** Whether this person agreed to the app's privacy guide, and the dialog that the app has for it. */
export class PrivacyConsent {
  /** The app's own dialog; the last one that was registered counts. */
  listener: PrivacyListener | undefined;
  private readonly key: string;
  private readonly tappedButtons = new Set<string>();

  constructor(
    person: Person,
    /** False: the app does not ask for the check, and nothing waits for consent. */
    private readonly isChecked: boolean,
  ) {
    this.key = person.memoryOf('privacy');
  }

  get isMissing(): boolean {
    return this.isChecked && localStorage.getItem(this.key) !== 'agreed';
  }

  give(): void {
    localStorage.setItem(this.key, 'agreed');
  }

  /** A tap on `<button open-type="agreePrivacyAuthorization">` is the consent, whether or not something waits for it. */
  giveByButton(id: string): void {
    this.tappedButtons.add(id);
    this.give();
  }

  /** As WeChat, which does not take the app's word for a tap. */
  wasTapped(buttonId: string): boolean {
    return this.tappedButtons.has(buttonId);
  }
}
