// What Astro's bundler leaves to Node must be JavaScript by its name.
export * from './pages.ts';
