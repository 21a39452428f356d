import type { TabBarConfig } from '../../shared/bundle-format';
import { make } from '../dom';
import type { Engine } from '../engine/engine';
import type { PageView } from './page-view';

/** The bar under tab pages: the mini-program's own component, one for each tab as in WeChat, or WeChat's plain one. */
export class TabBar {
  constructor(
    private readonly config: TabBarConfig,
    private readonly engine: Engine,
    private readonly switchTab: (path: string) => void,
  ) {}

  attach(page: PageView): void {
    if (this.config.custom === true) this.attachCustom(page);
    else page.box.append(this.plainBar(page.url.path));
  }

  private attachCustom(page: PageView): void {
    const place = document.createElement('i');
    page.box.append(place);
    page.tabBar = this.engine.createRoot('custom-tab-bar', '/custom-tab-bar/index');
    page.tabBar.attach(page.box as never, place as never);
  }

  private plainBar(current: string): HTMLElement {
    const tabs = this.config.list.map(({ pagePath, text }) => {
      const selected = pagePath === current;
      const tab = make('button', {
        type: 'button',
        role: 'tab',
        'aria-selected': String(selected),
        text,
        onClick: () => this.switchTab(pagePath),
      });
      tab.style.color = (selected ? this.config.selectedColor : this.config.color) ?? '';
      return tab;
    });
    const bar = make('div', { class: 'phone-tab-bar', role: 'tablist' }, ...tabs);
    bar.style.backgroundColor = this.config.backgroundColor ?? '';
    return bar;
  }
}
