/** Every bound on what people type or ask for; forms count by them and the contract refuses beyond them. */
export const LIMITS = {
  titleMin: 4,
  titleMax: 30,
  summaryMax: 500,
  placeNameMax: 40,
  addressMax: 60,
  noteMax: 120,
  contactNameMax: 20,
  personNameMax: 20,
  inviteNoteMax: 20,
  unitNameMax: 40,
  unitShortNameMax: 10,
  /** people that one person or one unit acts for */
  wardsMax: 10,
  unitWardsMax: 200,
  lessonTextMax: 1000,
  lessonTipMax: 120,
  lessonStepMax: 60,
  postMax: 200,
  /** places of one activity */
  capMax: 1000,
  /** places one sign-up may take */
  peopleMax: 10,
  articleRefsMax: 4,
  /** an activity lasts at most this long */
  activityHoursMax: 72,
  /** and starts at most this far ahead */
  aheadDaysMax: 180,
  /** a live session lasts at most this long */
  sessionHoursMax: 4,
  /** takers that a live session may wait for, and people of one unit's order */
  takersMax: 500,
  unitOrderMax: 200,
  /** activities of one weekly series, the first included */
  seriesMax: 12,
  cancelReasonMax: 60,
  /** calls answered in one shift of a hotline */
  callsMax: 500,
  /** a day's service, in minutes */
  recordMinutesMax: 24 * 60,
  correctionReasonMax: 120,
  /** 2-grams that an activity is found by, and characters that one looks for */
  termsMax: 60,
  searchMax: 20,
  /** what is put in the order of distance at most */
  nearMax: 200,
  /** nobody is older, for bounds that people type */
  ageMax: 120,
  /** an evaluation's stars and words; a summary, its photos and the people who came */
  starsMax: 5,
  evaluationMax: 200,
  recordMax: 1000,
  photosMax: 9,
  cameMax: 5000,
  /** a recruitment order: its lists, people wanted at one post, hours of a shift, and all of it multiplied */
  sitesMax: 40,
  postsMax: 8,
  /** stops of a walked route */
  stopsMin: 2,
  stopsMax: 12,
  agreementMin: 20,
  agreementMax: 1500,
  shiftsMax: 20,
  needMax: 50,
  minAgeMax: 60,
  shiftHoursMax: 12,
  cellsMax: 1500,
  /** a spreadsheet that is read: as it is sent in one call (of 1 MB), and rows of each of its sheets */
  sheetBytesMax: 700 * 1024,
  sheetRowsMax: 2000,
  /**
   * a rota: days, posts, kinds of one post, places that a round passes, slots, people of one, hours of one. A person who
   * keeps all days of the longest slot has promised 62 × 6 hours, which their agenda holds.
   */
  rotaDaysMax: 62,
  rotaPostsMax: 15,
  rotaKindsMax: 5,
  rotaKindMax: 12,
  rotaStopsMin: 2,
  rotaStopsMax: 12,
  rotaSlotsMax: 20,
  rotaNeedMax: 10,
  rotaSlotHoursMax: 6,
  /** on duty: a note for the next shift, why one leaves early, and what happened */
  handoverMax: 300,
  reliefReasonMax: 60,
  incidentMax: 300,
  incidentPhotosMax: 3,
  noShowReplyMax: 200,
  /** thanks said in one call, letters of the id of a row, and how far down the rows behind a number one turns */
  thankMax: 50,
  rowIdMax: 200,
  behindMax: 100_000,
  /** shifts answered in one call */
  picksMax: 20,
  /** what a sign-up may ask: questions, their words, what is offered to choose from, and what is typed */
  questionsMax: 5,
  questionLabelMax: 30,
  optionsMin: 2,
  optionsMax: 8,
  optionMax: 20,
  answerMax: 60,
  pageSize: 20,
} as const;
