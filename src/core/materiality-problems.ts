/** The problems of materiality. */
export const materialityProblems = {};
