import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import beerQuiche from '../../catalog/cho-kreps-1987/beer-quiche.js';
import { contentOf, reported } from './report-page.js';

/** Where Debian puts the browser; without it, nothing here is asked. */
const CHROMIUM = '/usr/bin/chromium';

describe.runIf(existsSync(CHROMIUM))('the page of a report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casus-page-'));
  const file = join(folder, 'index.html');
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(file, contentOf(await reported(beerQuiche, true), 'index.html'));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  }, 0);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  }, 0);

  it.each([360, 800, 1280])(
    '%i pixels wide, is no wider, says nothing and asks for nothing',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      page.on('request', (request) => said.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      const seen = (await page.evaluate(`(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
      const { scrollWidth, clientWidth } = document.documentElement;
      const lost = [...document.querySelectorAll('a[href^="#"]')]
        .filter((each) => !document.getElementById(each.getAttribute('href').slice(1))).length;
      const drawn = [...document.querySelectorAll('math')]
        .every((each) => each.getBoundingClientRect().width > 0);
      return { excess: scrollWidth - clientWidth, lost, drawn };
    })()`)) as object;
      expect(seen).toEqual({ excess: 0, lost: 0, drawn: true });
      expect(said).toEqual([pathToFileURL(file).href]);
      await page.close();
    },
    0,
  );
});
