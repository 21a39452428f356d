import { kept } from '../../../../services/cache';
import { send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { goBack } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, syncRoot } from '../../../../services/screen';
import { PURPOSES } from '../../../../shared/consents';
import type { Answer } from '../privacy/privacy-view';

interface Form {
  name: string;
  phone: string;
}

interface FieldEvent {
  detail: { name: keyof Form; value: string };
}
interface TickEvent {
  detail: { checked: boolean };
}

type FieldErrors = Partial<Record<keyof Form | 'consent', string>>;

const EMPTY_FORM: Form = { name: '', phone: '' };
const DRAFT = 'contact';

/** How to be reached when something changes. */
export default Page({
  data: {
    ...rootData(),
    form: EMPTY_FORM,
    /** what is kept now, masked */
    before: '',
    isAgreed: false,
    errors: {} as FieldErrors,
    refusal: '',
    busy: false,
  },

  onLoad() {
    const known = kept<Answer>('privacy');
    const { name = '', phone = '' } = known ? known.value.profile : {};
    this.setData({ form: draftOf(DRAFT, EMPTY_FORM) ?? EMPTY_FORM, before: [name, phone].filter(Boolean).join('，') });
  },

  onShow() {
    syncRoot(this);
  },

  onField({ detail }: FieldEvent) {
    const form = { ...this.data.form, [detail.name]: detail.value };
    this.setData({ form, errors: { ...this.data.errors, [detail.name]: '' }, refusal: '' });
    keepDraft(DRAFT, form);
  },

  onTick({ detail }: TickEvent) {
    this.setData({ isAgreed: detail.checked, errors: { ...this.data.errors, consent: '' }, refusal: '' });
  },

  async onSubmit() {
    const { form, isAgreed, busy } = this.data;
    if (busy) return;
    const errors: FieldErrors = {
      ...(form.name.trim() === '' ? { name: '请填怎么称呼您' } : {}),
      ...(form.phone.trim() === '' ? { phone: '请填能打通的电话' } : {}),
      ...(isAgreed ? {} : { consent: '要先看过并同意这一条' }),
    };
    this.setData({ errors, refusal: '' });
    if (Object.keys(errors).length > 0) return;
    this.setData({ busy: true });
    try {
      await send('identity.saveContact', { ...form, consent: PURPOSES.contact.version });
      dropDraft(DRAFT);
      say('存好了');
      goBack();
    } catch (error) {
      const { message, fields } = asCallError(error);
      this.setData({ errors: { name: fields.name ?? '', phone: fields.phone ?? '' }, refusal: message });
    } finally {
      this.setData({ busy: false });
    }
  },
});
