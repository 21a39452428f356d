import type { OutputOf } from '../../cloudfunctions/contract';
import type { TemplateName } from '../shared/notices';
import { DAY_MS } from '../shared/time';
import { keep, kept } from './cache';
import { ask, send } from './call';

type Templates = OutputOf<'notices.showTemplates'>['templates'];
type Answers = Readonly<Record<string, unknown>>;

/** Moments at which a message is worth being asked for, and which ones (ux.md 9); at most 3 a question. */
const SCENES = {
  'sign-up': ['start', 'change', 'turn'],
  order: ['result', 'start', 'change'],
  duty: ['turn', 'change'],
  rota: ['start', 'change', 'turn'],
} as const satisfies Record<string, readonly TemplateName[]>;
export type Scene = keyof typeof SCENES;

/** refused: every one of them, or messages are switched off; unasked: there was nothing to ask. */
export type Reminded = 'accepted' | 'refused' | 'unasked';

/** After a refusal nobody is asked again in that scene for so long. */
const QUIET_MS = 7 * DAY_MS;
/** A template may be changed in WeChat's console: looked at again after a day. */
const FRESH_MS = DAY_MS;
const KEPT_AS = 'templates';
const refusedAs = (scene: Scene): string => `refused:${scene}`;

/** Known before the tap: after an await WeChat refuses to ask. A failure only means that nothing is asked. */
export async function loadTemplates(): Promise<void> {
  const before = kept<Templates>(KEPT_AS);
  if (before && Date.now() - before.savedAt < FRESH_MS) return;
  try {
    const { templates } = await ask('notices.showTemplates', {});
    keep(KEPT_AS, templates);
  } catch {
    // Asked for again when the next page opens.
  }
}

/** Templates of a scene that this environment has. */
function templatesOf(scene: Scene): Templates {
  const wanted: readonly TemplateName[] = SCENES[scene];
  return (kept<Templates>(KEPT_AS)?.value ?? []).filter(({ name }) => wanted.includes(name));
}

/** Whether a tap in this scene will ask. */
export function willAsk(scene: Scene): boolean {
  const refused = kept<boolean>(refusedAs(scene));
  const isQuiet = refused !== null && Date.now() - refused.savedAt < QUIET_MS;
  return !isQuiet && templatesOf(scene).length > 0;
}

/** Names of the messages that a tap in this scene asks for. */
export const namesOf = (scene: Scene): TemplateName[] => templatesOf(scene).map(({ name }) => name);

/** Asks in WeChat's own dialog. Call it in the tap itself, before anything is awaited; it never throws. */
export function askToRemind(scene: Scene): Promise<Reminded> {
  const templates = templatesOf(scene);
  if (!willAsk(scene)) return Promise.resolve('unasked');
  return new Promise((resolve) => {
    const done = (answers: Answers): void => {
      const accepted = templates.filter(({ templateId }) => answers[templateId] === 'accept').map(({ name }) => name);
      if (accepted.length === 0) keep(refusedAs(scene), true);
      // Lost, it costs one message that the app's own list shows all the same.
      else send('notices.addCredits', { templates: accepted }).catch(() => undefined);
      resolve(accepted.length === 0 ? 'refused' : 'accepted');
    };
    wx.requestSubscribeMessage({
      tmplIds: templates.map(({ templateId }) => templateId),
      success: (answers) => done(answers),
      fail: () => done({}),
    });
  });
}
