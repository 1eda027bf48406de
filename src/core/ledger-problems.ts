/** The problems of ledger. */
export const ledgerProblems = {};
