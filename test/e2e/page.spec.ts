import { expect, test } from '@playwright/test';
import { axeFinds } from './kit/axe.ts';

test('the page opens without errors, without a third party and within its Content-Security-Policy', async ({
  page,
  baseURL,
}) => {
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${baseURL}/`) && !/^(data|blob):/.test(url)) elsewhere.push(url);
  });
  await page.goto('/');
  await expect(page).toHaveTitle(/ExCom/);
  await expect(page.locator('#app')).not.toBeEmpty();
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('the policy of the page is the strict one', async ({ page }) => {
  await page.goto('/');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('unsafe');
  // Seen red: an inline script must not run.
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.inline = "ran"';
    document.body.append(script);
    return document.documentElement.dataset['inline'];
  });
  expect(ran).toBeUndefined();
});

test('the first screen has no accessibility violation that axe can see', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('#app')).not.toBeEmpty();
  expect(await axeFinds(page)).toEqual([]);
});
