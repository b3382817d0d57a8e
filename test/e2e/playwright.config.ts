import { defineConfig } from '@playwright/test';
import { findBrowser } from '../kit/tooling/find-browser.ts';

const port = process.env['EXCOM_E2E_PORT'] ?? '4173';
/** Where the build is; another folder than dist lets a trial run beside other work. */
const dist = process.env['EXCOM_E2E_DIST'] ?? 'dist';
const executablePath = findBrowser();
/**
 * Of a browser window only the page is wanted. The two popups of its address bar are pages of their own, made anew with
 * every window: a second of the processor each time. The last list counts, so what Playwright turns off stands here too.
 */
const NOT_WANTED = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // Pictures for eyes are taken only on request.
  testIgnore: process.env['EXCOM_LOOK'] === undefined ? ['**/look.spec.ts', '**/hash-page/**'] : ['**/hash-page/**'],
  outputDir: '../../.reports/e2e',
  // Two pages at a time: a page mostly waits, for motion, for workers, for what is being judged.
  workers: 2,
  // On a busy machine a test may meet its time limit: once more there, and the report names it as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: process.env['CI'] !== undefined,
  // Wide limits cost nothing where all is well, and two pages at once may have to wait for each other.
  timeout: 120_000,
  // The frozen pictures: one set, made by Chromium on Linux; elsewhere type is drawn otherwise and they say nothing.
  // To renew them, and then look at what has changed: npm run test:e2e -- screens --update-snapshots
  snapshotPathTemplate: '{testDir}/frozen/{arg}{ext}',
  ignoreSnapshots: process.platform !== 'linux',
  expect: {
    timeout: 20_000,
    toHaveScreenshot: { animations: 'disabled', caret: 'hide', scale: 'device', maxDiffPixelRatio: 0.001 },
  },
  reporter: [['list'], ['json', { outputFile: '../../.reports/playwright.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    // A trace pictures the page at every press and more than doubles the time; ask for one with --trace on.
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 20_000,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        `--disable-features=${NOT_WANTED.join(',')}`,
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        // The page itself is painted without WebGL's software renderer, which needs a third more of the processor for it.
        '--disable-gpu-compositing',
        '--disable-gpu-rasterization',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--font-render-hinting=none',
      ],
    },
  },
  webServer: {
    command: `vite preview --host 127.0.0.1 --port ${port} --strictPort --outDir ${dist}`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
