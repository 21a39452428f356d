export { makeLink, makeUnitLink } from './make-link';
export { openLink } from './open-link';
export { showCode } from './show-code';
export { showCard, showReach } from './show-reach';
