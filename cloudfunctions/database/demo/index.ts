export { daysAhead, demoActivities, demoCases } from './activities';
export { demoSessions } from './live-sessions';
export { demoOrders } from './recruitment-orders';
export { demoRota } from './rota';
export type { DemoActivity, DemoOrder, DemoPerson, DemoResident, DemoRota, DemoSession, DemoUnit } from './demo-schema';
export { crowd, demoPeople } from './people';
export { DEMO_NOTICE, demoUnits } from './units';
