/** The compiled pages of a library whose pages are programs, by their files in it. */
declare module 'virtual:codicil/programs' {
  const programs: Record<string, (props: Record<string, never>) => unknown>;
  export default programs;
}
