/** What stands in a folder of compiled pages. */

/** Modules that make the pages. */
export const CODE = 'code';
/** What goes to browsers as it is: style sheets, scripts, and the files of `public/`. */
export const SITE = 'site';
/** Which style sheets each page asks for. */
export const STYLES = 'styles.json';
/** What all that was compiled from, and digests of it. */
export const RECORD = 'record.json';
