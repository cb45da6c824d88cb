import type { AstroConfig } from 'astro';

/** Vite is Astro's and no package of ours. */
export type VitePlugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;
