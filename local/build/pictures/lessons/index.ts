import type { Drawing } from '../draw/drawing';
import * as fraud from './fraud';
import * as mindArts from './mind-arts';
import * as waste from './waste';

export const LESSONS: Readonly<Record<string, Drawing>> = {
  'lesson-fraud-call': fraud.call,
  'lesson-fraud-interest': fraud.interest,
  'lesson-fraud-task': fraud.task,
  'lesson-fraud-code': fraud.code,
  'lesson-fraud-report': fraud.report,
  'lesson-waste-four': waste.four,
  'lesson-waste-drain': waste.drain,
  'lesson-waste-flat': waste.flat,
  'lesson-waste-big': waste.big,
  'lesson-mind-sleep': mindArts.sleep,
  'lesson-mind-breath': mindArts.breath,
  'lesson-mind-listen': mindArts.listen,
  'lesson-arts-light': mindArts.light,
  'lesson-arts-clapper': mindArts.clapper,
  'lesson-arts-sketch': mindArts.sketch,
};
