export { erase, finishErasures, removeUnitWard, removeWard } from './erase';
export { exportMe } from './export';
export { cleanExports } from './exports.repository';
export { showPrivacy } from './show-privacy';
