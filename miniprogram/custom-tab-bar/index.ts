import { openTab, type TabName } from '../services/navigation';
import { rootClass } from '../services/screen';

interface TabTap {
  currentTarget: { dataset: { name: TabName } };
}

/** The tabs. Each tab page has one of these and marks itself on it when it shows. */
export default Component({
  data: {
    root: rootClass(),
    active: 'home',
    /** messages not yet seen, on 我的; '' for none */
    badge: '',
    tabs: [
      { name: 'home', text: '首页' },
      { name: 'classroom', text: '云课堂' },
      { name: 'activities', text: '活动' },
      { name: 'recruitment', text: '招募' },
      { name: 'mine', text: '我的' },
    ],
  },
  methods: {
    onTabTap({ currentTarget }: TabTap) {
      openTab(currentTarget.dataset.name);
    },
  },
});
