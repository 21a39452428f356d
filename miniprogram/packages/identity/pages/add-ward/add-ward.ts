import { send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { goBack } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, syncRoot } from '../../../../services/screen';
import { CONSENT_WAYS } from '../../../../shared/consents';
import { AGE_BANDS } from '../ward/ward-view';
import {
  checked,
  choiceOf,
  EMPTY_FORM,
  FAMILY_RELATIONS,
  fieldErrors,
  purposeOf,
  type FieldErrors,
  type Form,
} from './ward-form';

interface FieldEvent {
  detail: { name: keyof Form; value: string };
}
interface ChoiceEvent {
  detail: { name: 'relation' | 'ageBand' | 'consentWay'; value: string[] };
}
interface TickEvent {
  detail: { checked: boolean };
}

const DRAFT = 'ward';

export default Page({
  data: {
    ...rootData(),
    relations: [...FAMILY_RELATIONS],
    ageBands: [...AGE_BANDS],
    consentWays: [...CONSENT_WAYS],
    form: EMPTY_FORM,
    /** the form's choices, as lists of the one that is on */
    on: { relation: [] as string[], ageBand: [] as string[], consentWay: [] as string[] },
    purpose: 'ward' as 'ward' | 'child',
    isAgreed: false,
    errors: {} as FieldErrors,
    refusal: '',
    resumed: false,
    busy: false,
  },

  onLoad() {
    const typed = draftOf(DRAFT, EMPTY_FORM);
    this.setData({ resumed: typed !== null });
    this.change(typed ?? EMPTY_FORM);
  },

  onShow() {
    syncRoot(this);
  },

  change(form: Form) {
    const { relation, ageBand, consentWay } = form;
    const purpose = purposeOf(form);
    this.setData({
      form,
      purpose,
      on: {
        relation: relation ? [relation] : [],
        ageBand: ageBand ? [ageBand] : [],
        consentWay: consentWay ? [consentWay] : [],
      },
      // Other words, another question: a tick under the former ones says nothing about these.
      isAgreed: this.data.isAgreed && purpose === this.data.purpose,
    });
  },

  edit(change: Partial<Form>) {
    const form = { ...this.data.form, ...change };
    const errors = { ...this.data.errors };
    Object.keys(change).forEach((name) => Reflect.deleteProperty(errors, name));
    this.change(form);
    this.setData({ errors, refusal: '' });
    keepDraft(DRAFT, form);
  },

  onField({ detail }: FieldEvent) {
    this.edit({ [detail.name]: detail.value });
  },

  onChoice({ detail }: ChoiceEvent) {
    this.edit(choiceOf(detail.name, detail.value));
  },

  onTick({ detail }: TickEvent) {
    const errors = { ...this.data.errors, consent: '' };
    this.setData({ isAgreed: detail.checked, errors, refusal: '' });
  },

  onRestart() {
    dropDraft(DRAFT);
    this.setData({ resumed: false, errors: {}, refusal: '' });
    this.change(EMPTY_FORM);
  },

  async onSubmit() {
    if (this.data.busy) return;
    const asked = checked(this.data.form, this.data.isAgreed);
    if ('errors' in asked) {
      this.setData({ errors: asked.errors, refusal: '还有几项没填，请看红字' });
      return;
    }
    this.setData({ busy: true, refusal: '', errors: {} });
    try {
      await send('identity.addWard', asked.input);
      dropDraft(DRAFT);
      say('加好了，可以代报了');
      goBack();
    } catch (error) {
      const { message, fields, code } = asCallError(error);
      const refusal = code === 'NO_ANSWER' ? '还不知道加上没有，回名单看一眼，别重复加' : message;
      this.setData({ errors: fieldErrors(fields), refusal });
    } finally {
      this.setData({ busy: false });
    }
  },
});
