import { mount, stubPhone, type Mounted } from '../support/simulate';

/** A phone of 375 px whose capsule begins at 281. */
function phone(pagesOpen: number): { navigateBack: jest.Mock; switchTab: jest.Mock } {
  const wx = {
    getWindowInfo: () => ({ windowWidth: 375, statusBarHeight: 44 }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, left: 281, height: 32 }),
    navigateBack: jest.fn(),
    switchTab: jest.fn(),
  };
  stubPhone({ wx, getCurrentPages: () => Array.from({ length: pagesOpen }) });
  return wx;
}

const nav = (properties: object): Mounted => mount('components/wm-nav/wm-nav', properties);

test('a sub-page leads back', async () => {
  const wx = phone(2);
  await nav({ title: '活动', back: true }).tap({ role: 'button', label: '返回' });
  expect(wx.navigateBack).toHaveBeenCalledTimes(1);
});

test('a page opened from a shared card, with nothing behind it, leads home', async () => {
  const wx = phone(1);
  await nav({ title: '活动', back: true }).tap({ role: 'button', label: '回首页' });
  expect(wx.switchTab).toHaveBeenCalledWith({ url: '/pages/home/home' });
});

test('a tab has its title and no way back', () => {
  phone(1);
  const tab = nav({ title: '我的' });
  expect(tab.has({ role: 'heading', text: '我的' })).toBe(true);
  expect(tab.has({ role: 'button' })).toBe(false);
});

test('the title row keeps clear of the capsule by 8 px and stands level with it', () => {
  phone(1);
  const styles = nav({ title: '我的' })
    .all({ tag: 'view' })
    .map((node) => node.attribute('style'));
  expect(styles).toContain('height: 40px; padding-right: 102px');
  expect(styles).toContain('padding-top: 44px');
});
