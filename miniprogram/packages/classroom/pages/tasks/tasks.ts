import { ask } from '../../../../services/call';
import { load, LOADING } from '../../../../services/load';
import { openCourses, openTask } from '../../../../services/navigation';
import { endPull, rootData, syncRoot } from '../../../../services/screen';
import { toTaskView, type TaskView } from './tasks-view';

interface TaskEvent {
  currentTarget: { dataset: { id: string; owner: string } };
}

/** What the station and those above it asked the person to learn. */
export default Page({
  data: {
    ...rootData(),
    load: LOADING,
    rows: [] as TaskView[],
    open: 0,
  },

  onShow() {
    syncRoot(this);
    void this.refresh();
  },

  async onPullDownRefresh() {
    await this.refresh();
    endPull();
  },

  refresh() {
    return load(this, {
      keepAs: 'tasks',
      ask: () => ask('classroom.listMyAssignments', {}),
      show: ({ rows }) => {
        const views = rows.map((row) => toTaskView(row, Date.now()));
        this.setData({ rows: views, open: views.filter(({ isDone }) => !isDone).length });
      },
    });
  },

  onTaskTap({ currentTarget }: TaskEvent) {
    const { id, owner } = currentTarget.dataset;
    openTask(owner, id);
  },

  onCoursesTap: () => openCourses(),
});
