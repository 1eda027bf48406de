// A thread of its own: the digests of the files in a folder. A large site takes a while to read.
export { digestsOf as default } from './digest-files.ts';
