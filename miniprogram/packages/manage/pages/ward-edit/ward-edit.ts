import { send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { goBack } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, scrollToTop, syncRoot } from '../../../../services/screen';
import { PURPOSES, type ConsentWay } from '../../../../shared/consents';
import { LIMITS } from '../../../../shared/limits';
import type { RelationId } from '../../../../shared/volunteers';
import { EMPTY_WARD, missingInWard, toWardDraft, wardChecks, wardErrors, type WardErrors, type WardForm } from './form';

interface FieldEvent {
  detail: { name: 'name' | 'phone'; value: string };
}
interface ValueEvent {
  detail: { value: string };
}

/** Nothing of it is kept on the phone: it is somebody else's name, on a phone that goes home in the evening. */
export default Page({
  data: {
    ...rootData(),
    nameMax: LIMITS.personNameMax,
    words: PURPOSES.ward,
    unitId: '',
    form: EMPTY_WARD,
    checks: wardChecks(EMPTY_WARD),
    errors: {} as WardErrors,
    refusal: '',
    note: '',
    busy: false,
  },

  onLoad({ unit = '' }: { unit?: string }) {
    this.setData({ unitId: unit });
  },

  onShow() {
    syncRoot(this);
  },

  edit(change: Partial<WardForm>) {
    const form = { ...this.data.form, ...change };
    const errors = { ...this.data.errors };
    Object.keys(change).forEach((name) => Reflect.deleteProperty(errors, name));
    this.setData({ form, checks: wardChecks(form), errors, refusal: '' });
  },

  onField({ detail }: FieldEvent) {
    this.edit({ [detail.name]: detail.value });
  },
  onRelation({ detail }: ValueEvent) {
    this.edit({ relation: detail.value as RelationId });
  },
  onAge({ detail }: ValueEvent) {
    this.edit({ ageBand: detail.value as WardForm['ageBand'] });
  },
  onWay({ detail }: ValueEvent) {
    this.edit({ consentWay: detail.value as ConsentWay });
  },
  onAgreed() {
    this.edit({ hasAgreed: !this.data.form.hasAgreed });
  },

  async onSave() {
    const { busy, form, unitId } = this.data;
    if (busy) return;
    const errors = missingInWard(form);
    const draft = toWardDraft(form);
    this.setData({ errors, refusal: '' });
    if (!draft || Object.keys(errors).length > 0) return;
    this.setData({ busy: true });
    try {
      const onUnknown = (): void => this.setData({ note: '还不知道登记上没有，正在核对，请别重复点' });
      await send('identity.addUnitWard', { unitId, ...draft }, { onUnknown });
      say('登记好了');
      goBack();
    } catch (error) {
      const { message, fields } = asCallError(error);
      this.setData({ refusal: message, errors: wardErrors(fields) });
      scrollToTop();
    } finally {
      this.setData({ busy: false, note: '' });
    }
  },
});
