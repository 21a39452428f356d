import { forget } from '../../../../services/cache';
import { send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { draftOf, dropDraft, keepDraft } from '../../../../services/drafts';
import { replaceByWorkbench } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { rootData, syncRoot } from '../../../../services/screen';
import { LIMITS } from '../../../../shared/limits';

/** Names are kept while they are typed; the code is a secret and is not. */
interface Names {
  name: string;
  shortName: string;
}

interface FieldEvent {
  detail: { name: 'code' | keyof Names; value: string };
}

type FieldErrors = Partial<Record<'code' | keyof Names, string>>;

const EMPTY: Names = { name: '', shortName: '' };
const DRAFT = 'set-up';

/** The first of a new environment: the center, and its first staff. */
export default Page({
  data: {
    ...rootData(),
    code: '',
    names: EMPTY,
    nameMax: LIMITS.unitNameMax,
    shortNameMax: LIMITS.unitShortNameMax,
    errors: {} as FieldErrors,
    refusal: '',
    busy: false,
  },

  onLoad() {
    this.setData({ names: draftOf(DRAFT, EMPTY) ?? EMPTY });
  },

  onShow() {
    syncRoot(this);
  },

  onField({ detail }: FieldEvent) {
    const { name, value } = detail;
    const errors = { ...this.data.errors, [name]: '' };
    if (name === 'code') {
      this.setData({ code: value, errors, refusal: '' });
      return;
    }
    const names = { ...this.data.names, [name]: value };
    this.setData({ names, errors, refusal: '' });
    keepDraft(DRAFT, names);
  },

  async onSubmit() {
    const { code, names, busy } = this.data;
    if (busy) return;
    this.setData({ busy: true, errors: {}, refusal: '' });
    try {
      const { unit } = await send('roles.setUp', { code, ...names });
      dropDraft(DRAFT);
      forget('stations');
      say('开通了');
      replaceByWorkbench(unit.unitId);
    } catch (error) {
      const { code: refused, message, fields } = asCallError(error);
      const isCode = refused === 'SET_UP_CODE';
      this.setData({
        errors: {
          code: isCode ? message : (fields.code ?? ''),
          name: fields.name ?? '',
          shortName: fields.shortName ?? '',
        },
        refusal: isCode ? '' : message,
      });
    } finally {
      this.setData({ busy: false });
    }
  },
});
