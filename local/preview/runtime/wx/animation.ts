export interface AnimationOptions {
  duration?: number;
  timingFunction?: string;
  delay?: number;
  transformOrigin?: string;
}

/** One step of an animation as wx.createAnimation() exports it. */
export interface AnimationStep {
  options: Required<AnimationOptions>;
  transform: string;
  style: Record<string, string>;
}

type Amount = number | string;

const px = (value: Amount): string => (typeof value === 'number' ? `${value}px` : value);
const DEFAULTS = { duration: 400, timingFunction: 'linear', delay: 0, transformOrigin: '50% 50% 0' };

/** WeChat's chain of moves: what is said up to step() happens together. */
export class AnimationBuilder {
  private readonly steps: AnimationStep[] = [];
  private transforms: string[] = [];
  private style: Record<string, string> = {};

  constructor(private readonly options: AnimationOptions) {}

  step(options: AnimationOptions = {}): this {
    this.steps.push({
      options: { ...DEFAULTS, ...this.options, ...options },
      transform: this.transforms.join(' '),
      style: this.style,
    });
    this.transforms = [];
    this.style = {};
    return this;
  }

  export(): { actions: AnimationStep[] } {
    return { actions: this.steps.splice(0) };
  }

  opacity = (value: number) => this.set('opacity', String(value));
  backgroundColor = (value: string) => this.set('background-color', value);
  width = (value: Amount) => this.set('width', px(value));
  height = (value: Amount) => this.set('height', px(value));
  top = (value: Amount) => this.set('top', px(value));
  left = (value: Amount) => this.set('left', px(value));
  right = (value: Amount) => this.set('right', px(value));
  bottom = (value: Amount) => this.set('bottom', px(value));
  rotate = (degrees: number) => this.move(`rotate(${degrees}deg)`);
  rotateX = (degrees: number) => this.move(`rotateX(${degrees}deg)`);
  rotateY = (degrees: number) => this.move(`rotateY(${degrees}deg)`);
  rotateZ = (degrees: number) => this.move(`rotateZ(${degrees}deg)`);
  scale = (x: number, y = x) => this.move(`scale(${x},${y})`);
  scaleX = (x: number) => this.move(`scaleX(${x})`);
  scaleY = (y: number) => this.move(`scaleY(${y})`);
  translate = (x: Amount = 0, y: Amount = 0) => this.move(`translate(${px(x)},${px(y)})`);
  translateX = (x: Amount) => this.move(`translateX(${px(x)})`);
  translateY = (y: Amount) => this.move(`translateY(${px(y)})`);
  skew = (x: number, y = 0) => this.move(`skew(${x}deg,${y}deg)`);

  private set(name: string, value: string): this {
    this.style[name] = value;
    return this;
  }

  private move(transform: string): this {
    this.transforms.push(transform);
    return this;
  }
}

export const animationApis = () => ({
  createAnimation: (options: AnimationOptions = {}) => new AnimationBuilder(options),
});
