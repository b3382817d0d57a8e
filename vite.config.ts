import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { SERVED_MARK } from './src/classroom/served-mark.ts';
import { modelModule } from './test/kit/tooling/model-module.ts';
import { referenceModule } from './test/kit/tooling/reference-module.ts';
import { scenarioModule } from './test/kit/tooling/scenario-module.ts';

/** The development server puts styles into the page as text; only there does the page's policy allow it. */
const stylesWhileDeveloping: Plugin = {
  name: 'styles-while-developing',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
};

/** EXCOM_SERVER=http://127.0.0.1:8080 lets the page that is being worked on talk to a class server, and marks it so. */
const classServer = process.env['EXCOM_SERVER'];
const servedByClass: Plugin = {
  name: 'served-by-class',
  apply: 'serve',
  transformIndexHtml: () =>
    classServer === undefined ? [] : [{ tag: 'meta', attrs: { name: SERVED_MARK, content: '' } }],
};

export default defineConfig({
  // The build works from any folder of a server.
  base: './',
  plugins: [stylesWhileDeveloping, servedByClass, scenarioModule(), modelModule(), referenceModule()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2024',
    // The page's Content-Security-Policy allows no data: scripts or fonts and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: {
    proxy: classServer === undefined ? {} : { '/api': classServer, '/rt': { target: classServer, ws: true } },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Whole games on a busy machine take seconds; a hung test still ends.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Left to itself Vitest keeps one of two cores free, and the whole run takes half as long again.
          maxWorkers: 2,
          // Engines and scenarios are compiled once a worker and run warm; tests leave no state in a module.
          isolate: false,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**', 'test/architecture/planted-violations/**'],
        },
      },
    ],
  },
});
