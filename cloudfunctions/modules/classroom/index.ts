export { answer } from './answer';
export {
  assign,
  closeAssignment,
  listAssignments,
  listMyAssignments,
  openAssignment,
  showAssignment,
} from './assignments';
export { unitOfAssignment } from './assignments.repository';
export { listCards, showCard } from './cards';
export {
  createLesson,
  listManagedLessons,
  publishLesson,
  returnLesson,
  showManagedLesson,
  submitLesson,
  updateLesson,
  withdrawLesson,
} from './edit-lessons';
export { unitOfLesson } from './lessons.repository';
export { lessonTitles } from './lesson-titles';
export { listReviews } from './list-reviews';
export { classroomData } from './person-data';
export { addPost, listPosts, listUnitPosts, moderatePost, removePost } from './posts';
export { unitOfPost } from './posts.repository';
export { saveProgress } from './save-progress';
export { repairAttempts } from './settle';
export { showHome } from './show-home';
export { listCourses, showLesson } from './show-lessons';
export { showRegulation } from './show-regulation';
export { showTest } from './show-test';
export { wordsOf } from './words-of';
