/** A code that is on the screen of some phone of this browser. */
export interface ShownCode {
  content: string;
  /** `data:` address of a small picture */
  picture: string;
}

/** What tabs say to each other: who scans asks, every other phone answers with what its screen shows. */
export type CodeMessage =
  { kind: 'ask'; round: string } | { kind: 'answer'; round: string; phone: string; owner: string; codes: ShownCode[] };

const CHANNEL = 'preview:codes';

/** Tells this phone's answers from the others': a channel also reaches its own page. */
export const THIS_PHONE = crypto.randomUUID();

export function openCodeChannel(onMessage: (message: CodeMessage) => void): {
  send(message: CodeMessage): void;
  close(): void;
} {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<CodeMessage>) => onMessage(data);
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}
