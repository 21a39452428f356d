import { ask, send } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openDutyBoard, openRoster } from '../../../../services/navigation';
import { say } from '../../../../services/phone';
import { LIMITS } from '../../../../shared/limits';
import { cellId, dutyId } from '../../../../shared/recruitment';
import {
  needForm,
  needNote,
  NO_PLACE,
  toGroups,
  type AnswersPlace,
  type NeedForm,
  type PersonView,
  type PostGroup,
} from './answers-view';

interface PersonTap {
  currentTarget: { dataset: { key: string } };
}
interface PostTap {
  currentTarget: { dataset: { post: string } };
}

/** Who answered at one site in one shift; a number in full is a look of its own. */
export default Component({
  properties: {
    place: { type: Object, value: NO_PLACE },
    visible: { type: Boolean, value: false },
    /** said above the list: why a change did not go through */
    notice: { type: String, value: '' },
  },
  data: {
    groups: [] as PostGroup[],
    isLoading: false,
    refusal: '',
    person: null as PersonView | null,
    /** the post whose number is being changed */
    form: null as NeedForm | null,
    formNote: '',
    needMax: LIMITS.needMax,
    busy: false,
  },

  observers: {
    place(place: AnswersPlace) {
      if (place.orderId !== '') void this.load(place);
    },
  },

  methods: {
    async load(place: AnswersPlace) {
      this.setData({ groups: [], isLoading: true, refusal: '', person: null, form: null });
      try {
        const { orderId, site, shift } = place;
        this.setData({ groups: toGroups(await ask('recruitment.listAnswers', { orderId, site, shift }), place) });
      } catch (error) {
        this.setData({ refusal: asCallError(error).message });
      }
      this.setData({ isLoading: false });
    },

    onClose() {
      this.triggerEvent('close');
    },

    onRosterTap() {
      const { orderId, site, shift } = this.data.place as AnswersPlace;
      openRoster(dutyId(orderId, site, shift));
    },

    onDutyTap() {
      const { orderId, site, shift } = this.data.place as AnswersPlace;
      openDutyBoard(dutyId(orderId, site, shift));
    },

    onPersonTap({ currentTarget }: PersonTap) {
      const people = this.data.groups.flatMap((group) => group.people);
      this.setData({ person: people.find(({ key }) => key === currentTarget.dataset.key) ?? null });
    },
    onBack() {
      this.setData({ person: null, form: null, refusal: '' });
    },

    onNeedTap({ currentTarget }: PostTap) {
      const form = needForm(this.data.place as AnswersPlace, Number(currentTarget.dataset.post));
      this.setData({ form, formNote: '', refusal: '' });
    },
    onNeed({ detail }: { detail: { value: number } }) {
      if (!this.data.form) return;
      const form = { ...this.data.form, need: detail.value };
      this.setData({ form, formNote: needNote(form) });
    },

    /** From the number that was seen: what a colleague changed meanwhile is not written over. */
    async onNeedSave() {
      const { form, busy } = this.data;
      const { orderId, site, shift } = this.data.place as AnswersPlace;
      if (!form || busy) return;
      if (form.need === form.seen) return this.onBack();
      const { post, seen, need } = form;
      this.setData({ busy: true, refusal: '' });
      try {
        await send('recruitment.changeNeed', { orderId, cellId: cellId(orderId, { site, post, shift }), seen, need });
        say(`改好了，要 ${need} 人`);
        this.triggerEvent('changed', {});
      } catch (error) {
        const { code, message } = asCallError(error);
        // The numbers on the screen are old: they are looked up anew, and the sentence says why.
        if (code === 'NEED_CHANGED' || code === 'NEED_BELOW_TAKEN') this.triggerEvent('changed', { refusal: message });
        else this.setData({ refusal: code === 'NO_ANSWER' ? '还不知道改上没有，请关上再看一眼' : message });
      }
      this.setData({ busy: false });
    },
  },
});
