/** A waiting list as domain.md says it, and nothing else: what the product does is held against it. */
export type PartState = 'joined' | 'waiting' | 'offered' | 'cancelled' | 'noshow';
export interface Part {
  state: PartState;
  people: number;
  /** self, refused, expired */
  reason: string;
  /** came on the day */
  isHere?: true;
}

export class QueueModel {
  readonly parts = new Map<string, Part>();
  /** who waits, longest first */
  private queue: string[] = [];
  left: number;
  private hasStarted = false;

  constructor(public cap: number) {
    this.left = cap;
  }

  get waiting(): number {
    return this.queue.length;
  }

  signUp(who: string, people: number): string {
    const there = this.active(who);
    if (there) return there.state;
    if (this.queue.length > 0 || this.left <= 0) return this.refuse(who, people, 'ACTIVITY_FULL');
    if (this.left < people) return this.refuse(who, people, 'PLACES_SHORT');
    this.left -= people;
    this.parts.set(who, { state: 'joined', people, reason: '' });
    return 'joined';
  }

  wait(who: string, people: number): string {
    const there = this.active(who);
    if (there) return there.state;
    this.parts.set(who, { state: 'waiting', people, reason: '' });
    this.queue.push(who);
    this.promote();
    return this.parts.get(who)!.state;
  }

  cancel(who: string): string {
    const there = this.parts.get(who);
    if (!there || there.reason === 'refused') return 'NOT_SIGNED_UP';
    if (there.state !== 'cancelled') this.leave(who, there, 'self');
    return 'cancelled';
  }

  accept(who: string): string {
    const there = this.parts.get(who);
    if (there?.state === 'joined') return 'joined';
    if (there?.reason === 'expired') return 'OFFER_OVER';
    if (there?.state !== 'offered') return 'NOT_OFFERED';
    this.parts.set(who, { ...there, state: 'joined' });
    return 'joined';
  }

  expire(who: string): void {
    const there = this.parts.get(who);
    if (there?.state === 'offered') this.leave(who, there, 'expired');
  }

  raise(more: number): void {
    this.cap += more;
    this.left += more;
    this.promote();
  }

  /** Never below what is taken. */
  lower(less: number): string {
    if (this.left < less) return 'CAP_BELOW_TAKEN';
    this.cap -= less;
    this.left -= less;
    return '';
  }

  /** From the start on places are for who stands at the door: what was offered ends, and the queue is asked no more. */
  start(): void {
    this.hasStarted = true;
    for (const who of this.parts.keys()) this.expire(who);
  }

  arrive(who: string): string {
    const there = this.parts.get(who);
    if (there?.state !== 'joined') return 'NOT_ON_LIST';
    this.parts.set(who, { ...there, isHere: true });
    return '';
  }

  walkIn(who: string): string {
    const there = this.parts.get(who);
    if (there?.state === 'joined') return this.arrive(who);
    if (this.left < 1) return 'NO_PLACE_LEFT';
    if (there?.state === 'waiting') this.queue = this.queue.filter((each) => each !== who);
    this.left -= 1;
    this.parts.set(who, { state: 'joined', people: 1, reason: '', isHere: true });
    return '';
  }

  /** The places of everybody who has not come. */
  release(): void {
    for (const [who, part] of this.parts) {
      if (part.state !== 'joined' || part.isHere) continue;
      this.left += part.people;
      this.parts.set(who, { ...part, state: 'noshow' });
    }
  }

  private active(who: string): Part | undefined {
    const there = this.parts.get(who);
    return there?.state === 'cancelled' ? undefined : there;
  }

  private refuse(who: string, people: number, code: string): string {
    this.parts.set(who, { state: 'cancelled', people, reason: 'refused' });
    return code;
  }

  private leave(who: string, there: Part, reason: string): void {
    if (there.state === 'waiting') this.queue = this.queue.filter((each) => each !== who);
    else this.left += there.people;
    this.parts.set(who, { ...there, state: 'cancelled', reason });
    this.promote();
  }

  private promote(): void {
    while (!this.hasStarted) {
      const next = this.queue.find((who) => this.parts.get(who)!.people <= this.left);
      if (next === undefined) return;
      const part = this.parts.get(next)!;
      this.left -= part.people;
      this.queue = this.queue.filter((who) => who !== next);
      this.parts.set(next, { ...part, state: 'offered' });
    }
  }
}
