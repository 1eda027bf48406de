import type { Severity } from './severity.ts';

/** What a kind of mistake says: what was found and what was expected, and one step to take. */
export interface Problem<Details> {
  severity: Severity;
  message: (details: Details) => string;
  step: (details: Details) => string;
}

/** A problem that stops a build. */
export function error<Details>(
  message: (details: Details) => string,
  step: (details: Details) => string,
): Problem<Details> {
  return { severity: 'error', message, step };
}

/** A problem that a build goes on with. */
export function warning<Details>(
  message: (details: Details) => string,
  step: (details: Details) => string,
): Problem<Details> {
  return { severity: 'warning', message, step };
}

/** A problem that says the same wherever it occurs. */
export function plain(message: string, step: string): Problem<object> {
  return error(
    () => message,
    () => step,
  );
}
