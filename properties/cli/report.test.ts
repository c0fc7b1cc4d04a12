import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/report/exchange/report-json.js';
import { casus, expectRefusal, folder } from './casus.js';
import { entry } from './entry.js';

const file = folder();
const places: string[] = [];
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true });
});

function empty(): string {
  const place = mkdtempSync(join(tmpdir(), 'casus-report-'));
  places.push(place);
  return place;
}

const paper = file('paper.mjs', entry());
const contents = (place: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => [each.name, readFileSync(join(each.parentPath, each.name), 'utf8')]),
  );
const report = (place: string, ...more: string[]) =>
  casus(['report', '--spec', paper, '--runs', '5', '--out', place, ...more]);

describe('casus report', () => {
  it('writes the same bytes twice, of no path and no time', async () => {
    const [one, other, again] = [empty(), empty(), empty()];
    expect((await report(one)).status).toBe(0);
    expect((await report(other, '--no-cache')).status).toBe(0);
    // What the first run drew and proved is remembered by the last one.
    expect((await report(again)).status).toBe(0);
    const written = contents(one);
    expect(Object.keys(written).sort()).toEqual(
      [
        ...['SHA256SUMS', 'claims.csv', 'entering.json', 'files.json', 'index.html', 'junit.xml'],
        ...['manifest.json', 'report.json', 'report.md', 'report.schema.json'],
      ].sort(),
    );
    expect(contents(other)).toEqual(written);
    expect(contents(again)).toEqual(written);
    expect(Object.values(written).filter((text) => text.includes(tmpdir()))).toEqual([]);
  });

  it('writes the same bytes twice in full, in another folder and with nothing remembered', async () => {
    const [one, other] = [empty(), empty()];
    expect((await report(one, '--full')).status).toBe(0);
    expect((await report(other, '--full', '--no-cache')).status).toBe(0);
    expect(contents(other)).toEqual(contents(one));
  });

  it('leaves no folder where it does not come to its end', async () => {
    const place = empty();
    const out = join(place, 'some', 'report');
    const { status } = await casus(['report', '--spec', paper, '--out', out], '', {
      signal: AbortSignal.abort(new Error('ended')),
    });
    expect(status).not.toBe(0);
    expect(readdirSync(place)).toEqual([]);
    expectRefusal(
      await casus(['report', '--spec', paper, '--out', join(paper, 'report')]),
      'cannot be written',
    );
  });

  it('writes a document that its schema describes', async () => {
    const place = empty();
    await report(place, '--full');
    const document = JSON.parse(contents(place)['report.json'] ?? '');
    expect(reportSchema.parse(document).claims.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['entering', 'proved'],
      ['dear', 'refuted'],
    ]);
    expect(document.conditions[0].conditions[0].need).toBe('needed');
    expect(() => reportSchema.parse({ ...document, claims: [{ id: 'x' }] })).toThrow();
  });

  it.each(['dear', 'too-dear'])(
    'tells of what is not as expected first, and at its line: %s',
    async (id) => {
      const wrong = file(`wrong-${id}.mjs`, entry({ statement: id }).replace("'fails'", "'holds'"));
      const place = empty();
      const told = await casus(
        [...['report', '--spec', wrong, '--runs', '5', '--out', place, '--github', '--no-prove']],
        '',
        { env: { CASUS_THREADS: '0', GITHUB_WORKSPACE: tmpdir() } },
      );
      expect(told.status).toBe(1);
      const line =
        entry({ statement: id })
          .split('\n')
          .findIndex((each) => each.includes(`id: "${id}"`)) + 1;
      expect(told.stdout).toMatch(
        new RegExp(
          `^::error file=[^,]*wrong-${id}\\.mjs,line=${line},title=${id}::refuted; expected: it holds`,
          'u',
        ),
      );
      const { 'report.md': summary = '', 'junit.xml': junit } = contents(place);
      expect(summary.indexOf(`**${id}**`)).toBeLessThan(summary.indexOf('| entering |'));
      expect(junit).toContain('failures="1"');
    },
  );
});

describe('casus report --check', () => {
  it('finds a report as it was made, and notices any change', async () => {
    const place = empty();
    await report(place, 'entering');
    const check = () => casus(['report', '--check', place, '--spec', paper]);
    expect(await check()).toMatchObject({ status: 0 });
    const page = join(place, 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('proved', 'Proved'));
    writeFileSync(join(place, 'extra.txt'), '');
    rmSync(join(place, 'claims.csv'));
    const { status, stdout } = await check();
    expect(status).toBe(1);
    expect(stdout).toContain('index.html: it differs');
    expect(stdout).toContain('claims.csv: it is missing');
    expect(stdout).toContain('extra.txt: it is not of this report');
    expect(stdout).toContain('changed after it was written');
  });

  it('notices that the specification has changed', async () => {
    const place = empty();
    await report(place);
    const other = file('other.mjs', entry().replace('E enters.', 'E may enter.'));
    const { status, stdout } = await casus(['report', '--check', place, '--spec', other]);
    expect(status).toBe(1);
    expect(stdout).toContain('the specification has changed');
  });

  it('refuses what is no report, and a call that asks for another one', async () => {
    expectRefusal(await casus(['report', '--check', empty(), '--spec', paper]), 'manifest.json');
    const place = empty();
    writeFileSync(join(place, 'manifest.json'), '{"casus":"0","runs":"many"}');
    expectRefusal(await casus(['report', '--check', place, '--spec', paper]), 'runs', 'seed');
    expectRefusal(await casus(['report', '--check', place, '--seed', '2']), '--check');
  });
});
