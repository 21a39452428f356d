/** What the day itself needs of an activity or of a shift at a site. */
export interface Occasion {
  _id: string;
  unitId: string;
  unitName: string;
  title: string;
  placeName: string;
  /** who is in charge, as the record names them */
  contactName: string;
  /** epoch ms */
  startAt: number;
  endAt: number;
  countsHours: boolean;
  /** calls that were answered are said at the leaving (hotline, S17) */
  countsCalls: boolean;
  /** places that nobody has */
  left: number;
  isCancelled: boolean;
  /** from when on who comes without having signed up may take a free place; 0: at any time */
  walkInFrom: number;
  /** of what somebody did there, by the id of their part: for the record */
  contentOf(partId: string): string;
}

/** One person's part in it. */
export interface Party {
  _id: string;
  userId: string;
  /** grows by one when the person signs up again: their marks begin anew */
  round: number;
  people: number;
  /** who acts for them; '' when they do themselves */
  proxy: '' | 'person' | 'unit';
  /** only who is `joined` is expected */
  state: 'claiming' | 'joined' | 'waiting' | 'offered' | 'cancelled' | 'noshow';
}
