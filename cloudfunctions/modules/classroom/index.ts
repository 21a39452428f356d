export { showRegulation } from './show-regulation';
export { wordsOf } from './words-of';
