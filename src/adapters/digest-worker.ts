// A thread of its own: the digests of the files in a folder. A large site takes a while to read.
import { digestsOf } from './build-record.ts';
import { answer } from './thread.ts';

answer((folder: string) => digestsOf(folder));
