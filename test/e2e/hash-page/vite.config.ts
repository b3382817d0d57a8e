import { defineConfig } from 'vite';
import { scenarioModule } from '../../kit/tooling/scenario-module.ts';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [scenarioModule()],
  worker: { format: 'es' },
  build: {
    target: 'es2024',
    outDir: '../../../.reports/hash-page',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
  },
});
