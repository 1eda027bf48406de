// Loaded before a command: keeps what Node compiled of it for the next run, and for programs that it starts.
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

const folder = (process.env['NODE_COMPILE_CACHE'] ??= resolve('.cache/node'));
enableCompileCache(folder);
