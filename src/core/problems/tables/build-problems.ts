import { error } from './problem.ts';

/** The problems of a build: of the machine that it runs on, and of shards that are joined. */
export const buildProblems = {
  'disk-full': error<{ reason: string }>(
    ({ reason }) =>
      reason === 'no space is left' ? 'The disk is full.' : `Cannot write to the disk: ${reason}.`,
    () =>
      'Make room for the whole site beside the last one, and build again; what was built last is as it was.',
  ),
  'program-ended': error<{ program: string; reason: string }>(
    ({ program, reason }) =>
      `Unexpected end of ${program} (${reason}), expected it to finish its work.`,
    () =>
      'Give the machine more memory or build in shards, and build again; what was built last is as it was.',
  ),
  'no-shard': error<{ folder: string }>(
    ({ folder }) =>
      `Unexpected folder \`${folder}\` without a shard, expected one that \`npm run build -- --shard\` wrote, or several in it.`,
    () => 'Correct the path, or build the shards first.',
  ),
  'missing-shard': error<{ share: number; of: number }>(
    ({ share, of }) => `Unexpected absence of shard ${share} of ${of}, expected every shard once.`,
    ({ share, of }) => `Build it with \`--shard ${share}/${of}\`, or bring its folder here.`,
  ),
  'duplicate-shard': error<{ share: number; of: number; other: string }>(
    ({ share, of, other }) =>
      `Unexpected second shard ${share} of ${of}, expected every shard once: \`${other}\` is the first.`,
    () => 'Remove one of the two.',
  ),
  'shard-of-another-number': error<{ of: number; expected: number }>(
    ({ of, expected }) =>
      `Unexpected shard of a site in ${of} shards, expected one in ${expected} like the first.`,
    () => 'Remove what an earlier build left, or build all shards with one number.',
  ),
  'shard-of-another-program': error<object>(
    () => 'Unexpected shard that another program built, expected it from this one.',
    () => 'Build the shard again with the same commit that joins.',
  ),
  'shard-of-another-library': error<object>(
    () => 'Unexpected shard of another library, expected it from the files of this one.',
    () => 'Build the shard again from the same commit that joins.',
  ),
  'shard-of-another-day': error<{ day: string; expected: string }>(
    ({ day, expected }) =>
      `Unexpected shard for the day ${day}, expected it for ${expected}: statuses follow the clock.`,
    ({ day }) => `Give all steps the same day, as in \`--today ${day}\`.`,
  ),
  'damaged-shard': error<{ found: string }>(
    ({ found }) => `Unexpected ${found}, expected the shard as it was built.`,
    () => 'Copy the shard again, or build it again.',
  ),
};
