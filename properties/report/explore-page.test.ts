import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import beerQuiche from '../../catalog/cho-kreps-1987/beer-quiche.js';
import { allPropositions, type Specification } from '../../src/claim/specification.js';
import {
  claim,
  math,
  parameter,
  relation,
  restriction,
  specification,
  stated,
  timing,
} from '../../src/index.js';
import { explorePage } from '../../src/report/explorer/explore-page.js';
import { element, pageText } from '../../src/report/html/element.js';
import { check, standsThere } from '../../src/verify/check.js';

/** Where Debian puts the browser; without it, what a page does is not asked. */
const CHROMIUM = '/usr/bin/chromium';

/** What would be more than text, were it read as markup, or as the end of a script. */
const HOSTILE = `</script></bdi><img src=x onerror="document.title='taken'"><!-- '&amp;`;

/** A paper each word of which is hostile. */
function hostilePaper(): Specification {
  const publication = { authors: [HOSTILE], title: HOSTILE, year: 2026 };
  const source = { publication, place: HOSTILE };
  const spelt = { text: HOSTILE, latex: HOSTILE, meaning: HOSTILE };
  const c = parameter('c', { ...spelt, unit: 'payoff', example: 1, source });
  const e = parameter('e', {
    ...spelt,
    text: `${HOSTILE} e`,
    latex: '\\href{javascript:x}{e}',
    unit: 'probability',
    example: '1/2',
    source,
  });
  const game = timing({ id: 'entry', title: HOSTILE, players: ['E'], source })
    .move('move', { by: 'E', knows: [], chooses: ['<b>in</b>', '</script>'] })
    .payoffs({ E: ({ move }) => (move === '<b>in</b>' ? math`2 - ${c} + ${e} - ${e}` : 0) });
  const affordable = stated('affordable', HOSTILE, relation`${c} ≤ 2`, source);
  return specification({
    publication,
    parameters: [c, e],
    restrictions: [restriction(HOSTILE, relation`${c} ≥ 0`, source)],
    games: [game],
    claims: [
      claim(game, {
        ...{ id: 'entering', title: HOSTILE, source, says: HOSTILE, expected: 'holds' },
        ...{ strategies: { move: { nothing: '<b>in</b>' } }, beliefs: {} },
        holds: { iff: { move: { nothing: affordable } } },
      }),
    ],
  });
}

describe('a page in which parameters move', () => {
  it('has the same bytes for the same specification, and is about what is asked', () => {
    const page = explorePage(beerQuiche, { claims: ['beer-pooling'], at: { w: '1/3', mu: 1 } });
    expect(explorePage(beerQuiche, { claims: ['beer-pooling'], at: { w: '1/3', mu: 1 } })).toBe(
      page,
    );
    expect(page).not.toContain('quiche-pooling');
    expect(page).toContain('"1/3"');
    expect(() => explorePage(beerQuiche, { claims: ['nobody'] })).toThrow('nobody');
    expect(() => explorePage(beerQuiche, { at: { w: 2, mu: 1 } })).toThrow('breaks');
  });

  it('holds what an author wrote as text alone', () => {
    const page = explorePage(hostilePaper());
    expect(page).not.toContain('<img');
    expect(page).not.toContain('<b>');
    expect(page.match(/<script/gu)).toHaveLength(2);
    expect(page.match(/<\/script/gu)).toHaveLength(2);
  });

  it('sets no script that could end before it does', () => {
    expect(() => pageText(element('script', {}, 'x = "</script>"'))).toThrow(RangeError);
    expect(() => pageText(element('script', {}, 'x = "<!--"'))).toThrow(RangeError);
    expect(pageText(element('script', {}, 'x<y&&z'))).toBe('<script>x<y&&z</script>');
  });
});

describe.runIf(existsSync(CHROMIUM))('such a page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casus-explore-'));
  const file = join(folder, 'explore.html');
  const address = pathToFileURL(file).href;
  let browser: Browser;
  let said: string[];
  let errors: string[];

  beforeAll(async () => {
    writeFileSync(file, explorePage(beerQuiche));
    writeFileSync(join(folder, 'hostile.html'), explorePage(hostilePaper()));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  }, 0);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  }, 0);

  /**
   * Waits until something is so in a page; its policy lets nobody else than the page run anything there.
   * A page that has failed, or has complained of something else, would be waited for in vain.
   */
  async function until(page: Page, expression: string): Promise<void> {
    while ((await page.evaluate(expression)) !== true) {
      const complaints = [...errors, await textOf(page, 'message')].filter(Boolean);
      if (complaints.length > 0 && (await page.evaluate(expression)) !== true)
        throw new Error(`${complaints.join('\n')}\nwhile waiting for ${expression}`);
      await page.waitForTimeout(20);
    }
  }

  /** A page that has drawn its map; what it says, fails at or asks for is written down. */
  async function opened(at: string, width = 800): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    said = [];
    errors = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => {
      said.push(error.message);
      errors.push(error.message);
    });
    page.on('request', (request) => said.push(request.url().replace(/#.*/u, '')));
    await page.goto(at);
    await until(page, `/\\d|admissible/.test(document.getElementById('plane-says').textContent)`);
    return page;
  }

  const textOf = async (page: Page, id: string): Promise<string> =>
    `${await page.evaluate(`document.getElementById('${id}').textContent`)}`;
  const fieldOf = async (page: Page, id: string): Promise<string> =>
    `${await page.evaluate(`document.getElementById('${id}').value`)}`;

  it.each([360, 800, 1280])(
    '%i pixels wide, is no wider, says nothing and asks for nothing',
    async (width) => {
      const page = await opened(address, width);
      const excess = await page.evaluate(`(() => {
        for (const each of document.querySelectorAll('details')) each.open = true;
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      })()`);
      expect(excess).toBe(0);
      expect(said).toEqual([address]);
      await page.close();
    },
    0,
  );

  it('says of claims and statements what the walk says, at points in its address, ties among them', async () => {
    const page = await opened(address);
    const ids = allPropositions(beerQuiche)
      .filter(({ kind }) => kind !== 'pure equilibria')
      .map(({ id }) => id);
    const points = [
      ...[
        { w: '1/10', mu: '1' },
        { w: '1/2', mu: '1/2' },
        { w: '1/2', mu: '499/1000' },
      ],
      ...[
        { w: '1/1000', mu: '0' },
        { w: '500000000000000000001/1000000000000000000000', mu: '1/2' },
      ],
    ];
    for (const point of points) {
      await page.evaluate(`location.hash = 'w=${point.w}&mu=${point.mu}'`);
      await until(page, `document.getElementById('value-0').value === '${point.w}'`);
      const marks = (await page.evaluate(
        `[...document.querySelectorAll('.choice')].map((each) => each.textContent.trim().split(/\\s+/))`,
      )) as string[][];
      expect(marks.map(([, id]) => id).sort()).toEqual([...ids].sort());
      for (const [mark, id = ''] of marks) {
        const found = check(beerQuiche, id, point);
        const says = found.kind === 'equilibrium' || !('givenHolds' in found) || found.givenHolds;
        expect([id, point, mark]).toEqual([
          id,
          point,
          says ? (standsThere(found) ? '✓' : '✗') : '–',
        ]);
      }
    }
    await page.close();
  }, 0);

  it('is moved by keys, which its address remembers, within the restrictions', async () => {
    const page = await opened(address);
    await page.focus('#slider-0');
    await page.keyboard.press('ArrowRight');
    expect(await fieldOf(page, 'value-0')).toBe('13/120');
    await page.keyboard.press('End');
    expect(await fieldOf(page, 'value-0')).toBe('119/120');
    expect(await textOf(page, 'note-0')).toContain('It stops here: both types exist');
    await page.fill('#value-0', '5/4');
    await page.keyboard.press('Tab');
    expect(await textOf(page, 'standing')).toContain('not admissible');
    await page.fill('#value-0', '0.30');
    await page.keyboard.press('Tab');
    expect(await fieldOf(page, 'value-0')).toBe('3/10');
    await page.fill('#value-0', 'a half');
    await page.keyboard.press('Tab');
    expect(await textOf(page, 'note-0')).toContain('a half');
    await page.focus('#choice-2');
    await page.keyboard.press('Enter');
    await page.focus('#plane');
    await page.keyboard.press('ArrowLeft');
    const there = [await fieldOf(page, 'value-0'), await textOf(page, 'standing')];
    const remembered = page.url();
    await page.close();
    const again = await opened(remembered);
    expect([await fieldOf(again, 'value-0'), await textOf(again, 'standing')]).toEqual(there);
    expect(there[0]).not.toBe('3/10');
    await again.close();
  }, 0);

  it('loads parameter files, and says what is wrong with one', async () => {
    const page = await opened(address);
    const load = async (text: string): Promise<void> =>
      page.setInputFiles('#load', {
        ...{ name: 'point.json', mimeType: 'application/json', buffer: Buffer.from(text) },
      });
    await load('{"w": "2/7", "mu": 1}');
    await until(page, `document.getElementById('value-0').value === '2/7'`);
    await load('{"w": 0.5, "nu": "1"}');
    await until(page, `document.getElementById('message').textContent.includes('nu')`);
    expect(await textOf(page, 'message')).toMatch(/no parameter nu.*w: expected.*mu: is missing/su);
    expect(await fieldOf(page, 'value-0')).toBe('2/7');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
    expect(download.suggestedFilename()).toBe('point.json');
    await page.close();
  }, 0);

  it('says what an address names that it has not, and shows what it can', async () => {
    const page = await opened(address);
    const go = async (fragment: string): Promise<string> => {
      await page.evaluate(`location.hash = '${fragment}'`);
      // Once it has been read the page writes the address in its own way.
      while ((await page.evaluate(`location.hash.includes('%40claim')`)) !== true)
        await page.waitForTimeout(20);
      return textOf(page, 'message');
    };
    expect(await go('w=2/7&mu=1&@claim=<img>\u202e&@map=w nu')).toBe(
      'This page has no claim or statement <img>\\u202e.\nThere is no parameter nu for the map.',
    );
    expect(await fieldOf(page, 'value-0')).toBe('2/7');
    expect(await go('w=1/7&w=1/2&mu=1')).toContain('w is given twice');
    expect(await fieldOf(page, 'value-0')).toBe('2/7');
    await page.close();
  }, 0);

  it('shows hostile words as they are', async () => {
    const hostile = pathToFileURL(join(folder, 'hostile.html')).href;
    const page = await opened(hostile);
    const seen = (await page.evaluate(`[
      document.querySelectorAll('img, b, a[href^="javascript"]').length,
      document.querySelectorAll('script').length,
      document.title.includes('onerror'),
      document.body.textContent.includes('<b>in</b>'),
    ]`)) as unknown[];
    expect(seen).toEqual([0, 2, true, true]);
    expect(said).toEqual([hostile]);
    await page.close();
  }, 0);
});
