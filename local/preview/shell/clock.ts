import { make } from '../runtime/dom';
import { CLOCK_CHANNEL } from '../runtime/phone/moved-clock';
import { timeOf } from './inbox';
import { button, row, section } from './section';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const REDRAW_MS = 10_000;
/** Less than that is the way of the answer, not a moved clock. */
const MOVED_MIN_MS = 5000;

/** The one clock of the cloud and of all phones, to try what is only tomorrow. Every open phone loads anew. */
export function clockSection(): HTMLElement {
  const shown = make('p', { class: 'shell-clock', role: 'status' });
  const channel = new BroadcastChannel(CLOCK_CHANNEL);
  let offsetMs = 0;
  const draw = (): void => {
    const isMoved = Math.abs(offsetMs) >= MOVED_MIN_MS;
    shown.textContent = isMoved ? `${timeOf(Date.now() + offsetMs)}（${distanceOf(offsetMs)}）` : '和这台电脑一样';
    shown.classList.toggle('shell-clock-moved', isMoved);
    back.disabled = !isMoved;
  };
  const read = async (init?: RequestInit): Promise<void> => {
    const response = await fetch('/_local/clock', init).catch(() => undefined);
    if (response?.ok !== true) return;
    const { now = '' } = (await response.json()) as { now?: string };
    const at = Date.parse(now);
    offsetMs = Number.isNaN(at) ? 0 : at - Date.now();
    draw();
  };
  const move = async (now: number | undefined): Promise<void> => {
    const body = JSON.stringify(now === undefined ? {} : { now: new Date(now).toISOString() });
    await read({ method: 'POST', body });
    channel.postMessage('moved');
  };
  const ahead = (ms: number) => () => void move(Date.now() + offsetMs + ms);
  const back = button('回到现在', () => void move(undefined));
  channel.onmessage = () => void read();
  setInterval(draw, REDRAW_MS);
  draw();
  void read();
  return section('云的时钟', shown, row(button('+1 小时', ahead(HOUR_MS)), button('+1 天', ahead(DAY_MS)), back));
}

function distanceOf(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), '天'],
    [Math.floor((minutes % 1440) / 60), '小时'],
    [minutes % 60, '分'],
  ].filter(([amount]) => amount !== 0);
  const length = parts.map(([amount, unit]) => `${amount ?? ''} ${unit ?? ''}`).join(' ');
  return `${offsetMs > 0 ? '快' : '慢'} ${length === '' ? '不到 1 分' : length}`;
}
