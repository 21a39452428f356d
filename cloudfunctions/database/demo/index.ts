export { daysAhead, demoActivities, demoCases } from './activities';
export type { DemoActivity, DemoPerson, DemoResident, DemoUnit } from './demo-schema';
export { crowd, demoPeople } from './people';
export { DEMO_NOTICE, demoUnits } from './units';
