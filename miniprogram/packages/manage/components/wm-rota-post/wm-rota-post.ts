import { LIMITS } from '../../../../shared/limits';
import { ROTA_KINDS } from '../../../../shared/rotas';

/** A post while it is written. */
export interface PostForm {
  name: string;
  /** of ROTA_KINDS */
  kinds: string[];
  /** in words of one's own, with a 、 between them */
  others: string;
  way: 'fixed' | 'walk';
  /** one a line */
  stops: string;
}

const EMPTY: PostForm = { name: '', kinds: [], others: '', way: 'fixed', stops: '' };

/** One post in a sheet. Sends edit {change}, remove and close. */
export default Component({
  properties: {
    post: { type: Object, value: EMPTY },
    visible: { type: Boolean, value: false },
  },
  data: {
    ways: [
      { id: 'fixed', name: '固定' },
      { id: 'walk', name: '巡回' },
    ],
    kinds: ROTA_KINDS.map((name) => ({ id: name, name })),
    way: ['fixed'],
    max: LIMITS.placeNameMax,
    kindsMax: LIMITS.rotaKindsMax,
  },
  observers: {
    post({ way }: PostForm) {
      this.setData({ way: [way] });
    },
  },
  methods: {
    edit(change: Partial<PostForm>) {
      this.triggerEvent('edit', { change });
    },
    onField({ detail }: { detail: { name: 'name' | 'others' | 'stops'; value: string } }) {
      this.edit({ [detail.name]: detail.value });
    },
    onKinds({ detail }: { detail: { value: string[] } }) {
      this.edit({ kinds: detail.value });
    },
    onWay({ detail }: { detail: { value: PostForm['way'][] } }) {
      this.edit({ way: detail.value[0] ?? 'fixed' });
    },
    onRemove() {
      this.triggerEvent('remove');
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
