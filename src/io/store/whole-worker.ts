// A thread of its own: whether files are as they were made. Many take a while to read.
export { haveExpectedDigests as default } from './whole-files.ts';
