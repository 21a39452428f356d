import type { OutputOf } from '../../../../../cloudfunctions/contract';
import { ask } from '../../../../services/call';
import { asCallError } from '../../../../services/call-error';
import { openDutyBoard, openRoster } from '../../../../services/navigation';
import { dial } from '../../../../services/phone';
import { dutyId } from '../../../../shared/recruitment';
import { NO_PLACE, toGroups, type AnswersPlace, type PersonView, type PostGroup } from './answers-view';

type Contact = OutputOf<'recruitment.showContact'>;

interface PersonTap {
  currentTarget: { dataset: { key: string } };
}
interface DialTap {
  currentTarget: { dataset: { phone: string } };
}

/** Who answered at one site in one shift; a number in full is a look of its own. */
export default Component({
  properties: {
    place: { type: Object, value: NO_PLACE },
    visible: { type: Boolean, value: false },
  },
  data: {
    groups: [] as PostGroup[],
    isLoading: false,
    refusal: '',
    person: null as PersonView | null,
    contact: null as Contact | null,
  },

  observers: {
    place(place: AnswersPlace) {
      if (place.orderId !== '') void this.load(place);
    },
  },

  methods: {
    async load(place: AnswersPlace) {
      this.setData({ groups: [], isLoading: true, refusal: '', person: null, contact: null });
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
      this.setData({ person: people.find(({ key }) => key === currentTarget.dataset.key) ?? null, contact: null });
    },
    onBack() {
      this.setData({ person: null, contact: null, refusal: '' });
    },

    /** In full, for a call; that it was read is written down, and the person can see it. */
    async onContactTap() {
      const { person, place } = this.data;
      if (!person) return;
      const { cellId, userId } = person;
      try {
        this.setData({ contact: await ask('recruitment.showContact', { orderId: place.orderId, cellId, userId }) });
      } catch (error) {
        this.setData({ refusal: asCallError(error).message });
      }
    },
    onDialTap({ currentTarget }: DialTap) {
      dial(currentTarget.dataset.phone);
    },
  },
});
