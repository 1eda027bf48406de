import { writeFileSync } from 'node:fs';

// Loaded into a measured process by `node --import`: leaves what it used where the bench looks.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
  const file = process.env['BENCH_USAGE'];
  if (file !== undefined) writeFileSync(file, JSON.stringify(usage));
});
