/** A child process exited before its work was done. */
export class ProcessExitError extends Error {
  /** What it is, as in `the search engine`. */
  readonly program: string;
  /** How it ended. */
  readonly reason: string;

  constructor(program: string, code: number | null, signal: string | null) {
    const reason = signal ?? `exit code ${code}`;
    super(`Unexpected end of ${program} (${reason}).`);
    this.program = program;
    this.reason = reason;
  }
}
