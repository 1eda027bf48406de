// A thread of its own, see `start-digesting.ts`: the digests of the files in a folder.
import { parentPort, workerData } from 'node:worker_threads';

import { digestsOf } from './build-record.ts';

parentPort?.postMessage(digestsOf(workerData as string));
