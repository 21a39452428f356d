import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { load, LOADING } from '../../../../services/load';
import { goBack, invitationPath, SHARE_HOME } from '../../../../services/navigation';
import { copy } from '../../../../services/phone';
import { rootData, scrollToTop, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';
import { INVITATION_DAYS, type RoleId } from '../../../../shared/roles';
import { dayOf } from '../../../../shared/time';
import { markOf } from '../../../../shared/unit-kinds';
import {
  dayWords,
  EMPTY_INVITE,
  inviteErrors,
  missingInInvite,
  roleChecks,
  rolesFrom,
  termChecks,
  toMade,
  type InviteErrors,
  type InviteForm,
  type Made,
} from './form';

interface ValueEvent {
  detail: { value: string };
}

/** An invitation is written, then its code is there to be sent or read out: once. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    noteMax: LIMITS.inviteNoteMax,
    days: INVITATION_DAYS,
    unitId: '',
    unitName: '',
    shortName: '',
    mark: '',
    form: EMPTY_INVITE,
    roles: roleChecks([], ''),
    terms: termChecks(null),
    day: '',
    today: '',
    errors: {} as InviteErrors,
    refusal: '',
    note: '',
    busy: false,
    made: null as Made | null,
  },

  offered: [] as RoleId[],

  onLoad({ unit = '', give = '' }: { unit?: string; give?: string }) {
    this.offered = rolesFrom(give);
    this.setData({ unitId: unit, today: dayOf(Date.now()) });
    const [only, ...others] = this.offered;
    this.edit(only && others.length === 0 ? { role: only } : {});
    void this.refresh();
  },

  onShow() {
    syncRoot(this);
  },

  refresh() {
    const { unitId } = this.data;
    return load(this, {
      keepAs: null,
      ask: () => ask('units.show', { unitId }),
      show: ({ name, shortName, kind }) => this.setData({ unitName: name, shortName, mark: markOf(kind) }),
    });
  },

  edit(change: Partial<InviteForm>) {
    const form = { ...this.data.form, ...change };
    const errors = { ...this.data.errors };
    Object.keys(change).forEach((name) => Reflect.deleteProperty(errors, name));
    this.setData({
      form,
      errors,
      refusal: '',
      roles: roleChecks(this.offered, form.role),
      terms: termChecks(form.isLimited),
      day: dayWords(form.lastDay, Date.now()),
    });
  },

  onRole({ detail }: ValueEvent) {
    this.edit({ role: detail.value as RoleId });
  },
  onNote({ detail }: ValueEvent) {
    this.edit({ note: detail.value });
  },
  onTerm({ detail }: ValueEvent) {
    this.edit({ isLimited: detail.value === 'until' });
  },
  onDay({ detail }: ValueEvent) {
    this.edit({ lastDay: detail.value });
  },

  async onInvite() {
    const { busy, form, unitId } = this.data;
    if (busy) return;
    const errors = missingInInvite(form);
    this.setData({ errors, refusal: '' });
    if (form.role === '' || Object.keys(errors).length > 0) return;
    const lastDay = form.isLimited ? form.lastDay : null;
    this.setData({ busy: true });
    try {
      const input = { unitId, role: form.role, note: form.note, lastDay };
      const onUnknown = (): void => this.setData({ note: '还不知道发出没有，正在核对，请别重复点' });
      const { code, expiresAt } = await send('roles.invite', input, { onUnknown });
      this.setData({ made: toMade(code, expiresAt, form, Date.now()) });
      scrollToTop();
    } catch (error) {
      const { message, fields } = asCallError(error);
      this.setData({ refusal: message, errors: inviteErrors(fields) });
    } finally {
      this.setData({ busy: false, note: '' });
    }
  },

  onCopyTap() {
    const { made } = this.data;
    if (made) copy(made.groups.map(({ text }) => text).join(' '));
  },
  onDoneTap: () => goBack(),

  /** The card carries the code and no name: whoever it is forwarded to learns nothing about a person. */
  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    const { made, shortName } = this.data;
    if (!made) return SHARE_HOME;
    return { title: `${shortName}邀请您做${made.role}，点开就能接受`, path: invitationPath(made.code) };
  },
});
