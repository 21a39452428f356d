import * as z from 'zod';
import {
  isSealedKind,
  isWritten,
  tidyAnswers,
  wrongAnswers,
  type Answer,
  type Question,
} from '../../../miniprogram/shared/form-questions';
import { checkText } from '../../kernel/content-check';
import { AppError } from '../../kernel/errors';
import { idOf } from '../../kernel/ids';
import { seal, unseal } from '../../kernel/secrets';
import type { Context } from '../../kernel/router';
import { answerDocument, type RegistrationRow } from './registrations.repository';

/** What a registration keeps of a form that was filled in. */
export type Filled = Pick<RegistrationRow, 'formKey' | 'answers' | 'sealedAnswers'>;
export const NOTHING_FILLED: Filled = { formKey: '', answers: [], sealedAnswers: '' };

/**
 * Stands for the questions word by word. The phone sends those that the person saw; the one update that takes the places
 * holds this against the activity's own, so that a sign-up reads no activity first.
 */
export const formKeyOf = (form: readonly Question[]): string =>
  form.length === 0
    ? ''
    : idOf('form', JSON.stringify(form.map((each) => [each.id, each.kind, each.label, each.isOptional, each.options])));

const placeOf = (id: string) => ({ collection: 'registrations', id, field: 'sealedAnswers' });

/**
 * Checks what was said against the questions, before anything is written.
 *
 * @param id of the registration, to which what is sealed is bound
 * @throws BAD_INPUT with a message a question, CONTENT_REFUSED, CONTENT_UNCHECKED, NO_KEYS
 */
export async function fillIn(
  { caller }: Context,
  id: string,
  { form, answers }: { form: readonly Question[]; answers: readonly Answer[] },
): Promise<Filled> {
  if (form.length === 0) return NOTHING_FILLED;
  const wrong = Object.entries(wrongAnswers(form, answers)).map(([each, message]) => [`answers.${each}`, message]);
  if (wrong.length > 0)
    throw new AppError('BAD_INPUT', { fields: Object.fromEntries(wrong) as Record<string, string> });
  const tidy = tidyAnswers(form, answers);
  const of = (fits: (kind: Question['kind']) => boolean): Answer[] =>
    tidy.filter((answer) => form.some((question) => question.id === answer.id && fits(question.kind)));
  // The same before the places as a writer's words before they are published: what is refused takes no place.
  const written = of(isWritten).flatMap(({ texts }) => texts);
  if (written.length > 0) await checkText(caller.openid, written);
  const closed = of(isSealedKind);
  return {
    formKey: formKeyOf(form),
    answers: of((kind) => !isSealedKind(kind)),
    sealedAnswers: closed.length > 0 ? seal(placeOf(id), JSON.stringify(closed)) : '',
  };
}

/** In full, by the id of the question. */
export function answersOf({ _id, answers, sealedAnswers }: RegistrationRow): Map<string, string[]> {
  const closed = sealedAnswers === '' ? [] : parsed(unseal(placeOf(_id), sealedAnswers));
  return new Map([...answers, ...closed].map(({ id, texts }) => [id, texts]));
}

const parsed = (text: string): Answer[] => z.array(answerDocument).parse(JSON.parse(text));
