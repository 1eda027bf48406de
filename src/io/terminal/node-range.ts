/** The versions of Node that an installed Codicil runs on, as `engines` has them. */
export const NODE_RANGE = '^22.19.0 || ^24 || >=26';

/**
 * Whether a version is older than every supported one. Versions between the lines (23, 25) are let through.
 */
export function isNodeTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 22 || (major === 22 && minor < 19);
}
