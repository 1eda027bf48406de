import { runScript, type Checkout } from './checkout.ts';

/** Builds a checkout's site in `of` shards, under `shards/`, all at once, and joins them in `out`. */
export async function buildInShards(
  checkout: Checkout,
  of: number,
  today: string,
  out = 'dist',
): Promise<string> {
  const shards = Array.from({ length: of }, (_, index) => `${index + 1}/${of}`);
  await Promise.all(shards.map((shard) => succeed(checkout, ['--shard', shard], today)));
  await succeed(checkout, ['--join', '--out', out], today);
  return checkout.at(out);
}

async function succeed(checkout: Checkout, args: string[], today: string): Promise<void> {
  const { code, stdout, stderr } = await runScript(checkout, 'build', args, today);
  if (code !== 0) throw new Error(`The build ended with ${code}.\n${stdout}${stderr}`);
}
