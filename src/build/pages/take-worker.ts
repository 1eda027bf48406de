// A thread of its own: files that are taken as they are. Some disks are slow to make folders for them.
export { takeFiles as default } from './take-files.ts';
