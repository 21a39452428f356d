export { erase, finishErasures, removeUnitWard, removeWard } from './erase';
export { exportMe } from './export';
export { showPrivacy } from './show-privacy';
