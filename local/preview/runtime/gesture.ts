export interface Drag {
  /** Distance from the start in px. */
  x: number;
  y: number;
}

export interface DragHandlers {
  /** The drag is the element's own business: `move` may keep the browser from scrolling. */
  blocksScrolling?: boolean;
  /** Return false to leave this touch alone. */
  start?: () => boolean;
  move: (drag: Drag, event: Event) => void;
  end: (drag: Drag) => void;
}

/** Follows one finger, or the mouse with its button down, that starts on `node`. */
export function onDrag(node: HTMLElement, handlers: DragHandlers): void {
  let origin: { x: number; y: number } | undefined;
  let drag: Drag = { x: 0, y: 0 };
  const start = (at: { clientX: number; clientY: number }): void => {
    origin = handlers.start?.() === false ? undefined : { x: at.clientX, y: at.clientY };
    drag = { x: 0, y: 0 };
  };
  const move = (at: { clientX: number; clientY: number } | undefined, event: Event): void => {
    if (!origin || !at) return;
    drag = { x: at.clientX - origin.x, y: at.clientY - origin.y };
    handlers.move(drag, event);
  };
  const end = (): void => {
    if (!origin) return;
    origin = undefined;
    handlers.end(drag);
  };
  node.addEventListener('touchstart', (event) => event.touches[0] && start(event.touches[0]), { passive: true });
  node.addEventListener('touchmove', (event) => move(event.touches[0], event), {
    passive: handlers.blocksScrolling !== true,
  });
  node.addEventListener('touchend', end);
  node.addEventListener('touchcancel', end);
  node.addEventListener('mousedown', (event) => {
    if (event.button !== 0) return;
    start(event);
    const follow = (moved: MouseEvent): void => move(moved, moved);
    const stop = (): void => {
      removeEventListener('mousemove', follow);
      end();
    };
    addEventListener('mousemove', follow);
    addEventListener('mouseup', stop, { once: true });
  });
}
