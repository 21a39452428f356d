/** One cell of a recruitment order as domain.md says it, and nothing else: what the product does is held against it. */
export type PartState = 'accepted' | 'standby' | 'offered' | 'declined';
export interface Part {
  state: PartState;
  /** self, refused, expired, swap */
  reason: string;
}

export class CellModel {
  readonly parts = new Map<string, Part>();
  /** who is on standby, longest first */
  private queue: string[] = [];
  left: number;

  constructor(public need: number) {
    this.left = need;
  }

  get waiting(): number {
    return this.queue.length;
  }

  answer(who: string, standby: boolean): string {
    const there = this.active(who);
    if (there) return there.state;
    if (this.queue.length === 0 && this.left > 0) {
      this.left -= 1;
      return this.set(who, 'accepted');
    }
    if (!standby) {
      this.set(who, 'declined', 'refused');
      return 'full';
    }
    this.set(who, 'standby');
    this.queue.push(who);
    this.refill();
    return this.parts.get(who)?.state ?? '';
  }

  decline(who: string): string {
    const there = this.parts.get(who);
    if (!there || there.reason === 'refused') return 'NOT_ANSWERED';
    if (there.state !== 'declined') this.leave(who, there, 'self');
    return 'declined';
  }

  acceptOffer(who: string): string {
    const there = this.parts.get(who);
    if (there?.state === 'accepted') return 'accepted';
    if (there?.reason === 'expired') return 'OFFER_OVER';
    return there?.state === 'offered' ? this.set(who, 'accepted') : 'NOT_OFFERED';
  }

  expire(who: string): void {
    const there = this.parts.get(who);
    if (there?.state === 'offered') this.leave(who, there, 'expired');
  }

  /** Never below what is taken. */
  changeNeed(more: number): string {
    if (this.left + more < 0) return 'NEED_BELOW_TAKEN';
    this.need += more;
    this.left += more;
    this.refill();
    return '';
  }

  /** From one to the other; the number of places has nothing to do with it. */
  swap(from: string, to: string): string {
    if (this.parts.get(from)?.state !== 'accepted') return 'NOT_ANSWERED';
    if (from === to) return 'SWAP_OWN';
    if (this.active(to)) return 'SWAP_IN_CELL';
    this.set(from, 'declined', 'swap');
    return this.set(to, 'accepted');
  }

  private set(who: string, state: PartState, reason = ''): string {
    this.parts.set(who, { state, reason });
    return state;
  }

  private active(who: string): Part | undefined {
    const there = this.parts.get(who);
    return there?.state === 'declined' ? undefined : there;
  }

  private leave(who: string, there: Part, reason: string): void {
    if (there.state === 'standby') this.queue = this.queue.filter((each) => each !== who);
    else this.left += 1;
    this.set(who, 'declined', reason);
    this.refill();
  }

  private refill(): void {
    for (let next = this.queue[0]; next !== undefined && this.left > 0; next = this.queue[0]) {
      this.left -= 1;
      this.queue.shift();
      this.set(next, 'offered');
    }
  }
}
