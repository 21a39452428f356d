import type { Person } from '../runtime/phone/person';

/** What the parts of the desk work with. */
export interface Desk {
  person: Person;
  phone: HTMLIFrameElement;
  /** Whether the cards can be seen: on a narrow screen they lie behind the phone. */
  isInView(): boolean;
  /** On a narrow screen, puts the cards away so that the phone is seen. */
  showPhone(): void;
}
