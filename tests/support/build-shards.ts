import { runScript, type Checkout } from './checkout.ts';

/** Builds a checkout's site in `of` shards, under `shards/`, and joins them in `dist/`. */
export async function buildInShards(
  checkout: Checkout,
  of: number,
  today: string,
): Promise<string> {
  for (let share = 1; share <= of; share++) {
    await succeed(checkout, ['--shard', `${share}/${of}`], today);
  }
  await succeed(checkout, ['--join'], today);
  return checkout.at('dist');
}

async function succeed(checkout: Checkout, args: string[], today: string): Promise<void> {
  const { code, stdout, stderr } = await runScript(checkout, 'build', args, today);
  if (code !== 0) throw new Error(`The build ended with ${code}.\n${stdout}${stderr}`);
}
