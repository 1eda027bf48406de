// What `alone.test.ts` runs beside itself: works alone with a lock until it is ended.
import { setTimeout as sleep } from 'node:timers/promises';

import { withFileLock } from '#io/files/file-lock.ts';

const [file = ''] = process.argv.slice(2);
await withFileLock(file, async () => {
  console.log('alone');
  await sleep(60_000);
});
