import { terminalText } from '#core/text/terminal-text.ts';

// All that a verb says goes through here, so that nothing from a library, a repository or a site is a
// command to the terminal that shows it.

/** Prints a text to standard output, with the end of its line. */
export function print(text: string): void {
  console.log(terminalText(text));
}

/** The same to standard error. */
export function printError(text: string): void {
  console.error(terminalText(text));
}

/** Writes a text to standard output as it is made, with our own colours if it has some. */
export function write(text: string): void {
  process.stdout.write(terminalText(text, true));
}
