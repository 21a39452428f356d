import type { AppConfig } from '../shared/bundle-format';
import type { ToastPlace } from './dialogs/toast';
import type { Engine } from './engine/engine';
import type { TouchInput } from './engine/touch-input';
import type { ErrorReports } from './phone/error-reports';
import type { PhoneFrame } from './phone/frame';
import type { PageStack } from './phone/page-stack';
import type { Permissions } from './phone/permissions';
import type { Person } from './phone/person';
import type { PrivacyConsent } from './phone/privacy-consent';
import type { Router } from './phone/router';
import type { PhoneSettings } from './phone/settings';

/** Everything that built-ins and interfaces of wx work with. */
export interface PhoneHost {
  app: AppConfig;
  engine: Engine;
  errors: ErrorReports;
  frame: PhoneFrame;
  permissions: Permissions;
  person: Person;
  privacy: PrivacyConsent;
  router: Router;
  settings: PhoneSettings;
  stack: PageStack;
  toast: ToastPlace;
  touch: TouchInput;
}
