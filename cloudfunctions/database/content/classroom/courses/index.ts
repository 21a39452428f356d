import { artsCourse, artsLessons } from './arts';
import { fraudCourse, fraudLessons } from './fraud';
import { mindCourse, mindLessons } from './mind';
import { sortingCourse, sortingLessons } from './sorting';

export const courses = [fraudCourse, sortingCourse, mindCourse, artsCourse];

/** By course, in the order in which they are read. */
export const lessons = [...fraudLessons, ...sortingLessons, ...mindLessons, ...artsLessons];
