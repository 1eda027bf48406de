/** The problems of notice. */
export const noticeProblems = {};
