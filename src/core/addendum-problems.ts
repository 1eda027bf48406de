/** The problems of addendum. */
export const addendumProblems = {};
