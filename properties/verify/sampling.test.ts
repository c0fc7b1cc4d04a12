import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  compare,
  everywhere,
  mergeSamples,
  type SampleOptions,
  type SampleProgress,
  type Specification,
  sample,
  sampledAsExpected,
  sampleJson,
  sampleText,
  somewhere,
  specification,
  Unusable,
} from '../../src/index.js';
import { c, market, source } from '../claim/entry.js';

const home = mkdtempSync(join(tmpdir(), 'casus-sampling-'));
afterAll(() => rmSync(home, { recursive: true }));
const folder = (): string => mkdtempSync(join(home, 'run-'));

const drawn: Specification = specification({
  ...market,
  statements: [
    everywhere({
      ...{ id: 'dear', source, says: 'Entry costs at least 1.', expected: 'fails' },
      asserts: [compare(c, '≥', 1)],
    }),
    somewhere({
      ...{ id: 'free', source, says: 'Entry may be free.', expected: 'holds' },
      asserts: [compare(c, '=', 0)],
    }),
  ],
});

const size = { draws: 400, seed: 5, threads: 0 };

/** What a run says, as a program and as a person reads it. */
async function reports(options: SampleOptions = {}, spec = drawn): Promise<string> {
  return told(await sample(spec, { ...size, ...options }), spec);
}

function told(found: Awaited<ReturnType<typeof sample>>, spec = drawn): string {
  return `${JSON.stringify(sampleJson(spec, found))}\n${sampleText(spec, found)}`;
}

const whole = reports();

/** Draws until so many chunks are done, or to the end. */
async function interrupted(chunks: number, options: SampleOptions): Promise<void> {
  const controller = new AbortController();
  let done = 0;
  const onProgress = ({ kind }: SampleProgress): void => {
    if (kind === 'drawn' && ++done === chunks) controller.abort(new Error('enough'));
  };
  const settings = { ...size, ...options, signal: controller.signal, onProgress };
  await sample(drawn, settings).catch((error: Error) => expect(error.message).toBe('enough'));
}

describe('draws in volume', () => {
  it('refute, witness, and prove nothing else', async () => {
    const { propositions } = await sample(drawn, size);
    const verdicts = propositions.map(({ proposition: { id }, decision, tally }) => [
      id,
      decision.kind,
      tally.draws,
    ]);
    expect(verdicts).toEqual([
      ['selective', 'survived', 400],
      ['dear', 'refuted', 400],
      ['free', 'proved', 400],
    ]);
    expect(propositions.every(sampledAsExpected)).toBe(true);
    expect(propositions.map(({ tally }) => tally.deciding > 0)).toEqual([false, true, true]);
  });

  it('are the same by the same seed, and others by another', async () => {
    expect(await reports()).toBe(await whole);
    expect(await reports({ seed: 6 })).not.toBe(await whole);
  });

  it('are so many as were asked for, however they are shared out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (draws) => {
        const { propositions } = await sample(drawn, {
          draws,
          propositions: ['selective'],
          threads: 0,
        });
        const [found] = propositions;
        const discarded = found?.places.reduce((sum, place) => sum + place.discarded, 0) ?? 0;
        expect((found?.tally.draws ?? 0) + discarded).toBe(draws);
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ['draws', { draws: 0 }],
    ['draws', { draws: 1.5 }],
    ['seed', { seed: 2 ** 32 }],
    ['shard', { shard: { index: 3, of: 2 } }],
  ])('are refused where the %s cannot be: %j', async (what, options) => {
    await expect(sample(drawn, options)).rejects.toThrow(`${what}: expected`);
  });
});

describe('a journal', () => {
  it('is taken up where it was interrupted, and nothing is counted twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
        async (stops) => {
          const journal = folder();
          for (const chunks of stops) await interrupted(chunks, { journal });
          expect(await reports({ journal })).toBe(await whole);
          const again = await reports({ journal });
          expect(again).toBe(await whole);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('draws nothing again that is there', async () => {
    const journal = folder();
    const progress: SampleProgress[] = [];
    await sample(drawn, { ...size, journal });
    await sample(drawn, { ...size, journal, onProgress: (each) => progress.push(each) });
    expect(progress).toEqual([{ kind: 'started', draws: 1200, kept: 1200 }, { kind: 'finished' }]);
  });

  it('may be written by two at once', async () => {
    const journal = folder();
    const both = await Promise.all([reports({ journal }), reports({ journal })]);
    expect(both).toEqual([await whole, await whole]);
    expect(await reports({ journal })).toBe(await whole);
  });

  /** The journal of a whole run, changed by hand. */
  async function changed(change: (text: string) => string): Promise<string> {
    const journal = folder();
    await sample(drawn, { ...size, journal });
    const [name = ''] = readdirSync(journal);
    const path = join(journal, name);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return journal;
  }

  it('loses a last line that was torn off, wherever that was, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (anywhere) => {
        const journal = await changed((text) => text.slice(0, anywhere % text.length));
        expect(await reports({ journal })).toBe(await whole);
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    [
      'a count that was changed',
      (text: string) => text.replace(/"draws":\d+,"disc/u, '"draws":7,"disc'),
    ],
    ['a line that is no JSON', (text: string) => text.replace(/\n\{"line"/u, '\n"line"')],
    ['a line cut short', (text: string) => text.replace(/"digest":"[^"]*"\}\n/u, '\n')],
    ['a first line that is missing', (text: string) => text.slice(text.indexOf('\n') + 1)],
  ])('is refused with %s', async (_, change) => {
    const journal = await changed(change);
    await expect(sample(drawn, { ...size, journal })).rejects.toThrow(
      /^the draws in .* cannot be used: journal-0001\.jsonl, line \d+: is damaged/u,
    );
    await expect(sample(drawn, { ...size, journal })).rejects.toBeInstanceOf(Unusable);
  });

  it.each([
    ['seed 5, not 6', { seed: 6 }],
    ['draws 400, not 300', { draws: 300 }],
    ['shard 1/1, not 1/2', { shard: { index: 1, of: 2 } }],
    ['claims: selective, dear, free, not dear', { propositions: ['dear'] }],
  ])('of another run is refused: %s', async (difference, options) => {
    const journal = folder();
    await sample(drawn, { ...size, journal });
    const message = expect.stringMatching(difference);
    await expect(sample(drawn, { ...size, ...options, journal })).rejects.toMatchObject({
      message,
    });
  });

  it('of a specification that was changed since is refused', async () => {
    const journal = folder();
    await sample(drawn, { ...size, journal });
    const now = specification({ ...drawn, statements: drawn.statements?.slice().reverse() ?? [] });
    await expect(sample(now, { ...size, journal })).rejects.toThrow('claims: ');
    const [dear] = drawn.statements ?? [];
    const other = everywhere({
      ...{ id: 'dear', source, says: 'Entry costs at least 1.', expected: 'fails' },
      asserts: [compare(c, '>', 1)],
    });
    const statements = drawn.statements?.map((each) => (each === dear ? other : each)) ?? [];
    const changedSince = specification({ ...drawn, statements });
    await expect(sample(changedSince, { ...size, journal })).rejects.toThrow(
      'another specification, or one that has changed since',
    );
  });
});

describe('shards', () => {
  const shards = async (of: number): Promise<string[]> => {
    const folders: string[] = [];
    for (let index = 1; index <= of; index++) {
      const journal = folder();
      await sample(drawn, { ...size, shard: { index, of }, journal });
      folders.push(journal);
    }
    return folders;
  };

  it('come, merged in any order, to what the whole run comes to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fc.boolean(), async (of, backwards) => {
        const folders = await shards(of);
        const merged = await mergeSamples(drawn, backwards ? folders.reverse() : folders);
        expect(told(merged)).toBe(await whole);
      }),
      { numRuns: 5 },
    );
  });

  it('are refused where one is missing, repeated, unfinished or of another run, all at once', async () => {
    const [one = '', two = '', three = ''] = await shards(4);
    const copy = folder();
    for (const name of readdirSync(two))
      writeFileSync(join(copy, name), readFileSync(join(two, name)));
    const unfinished = folder();
    await interrupted(1, { shard: { index: 4, of: 4 }, journal: unfinished });
    await expect(mergeSamples(drawn, [one, two, copy, unfinished])).rejects.toThrow(
      new RegExp(
        'the draws cannot be merged: 3 problems\n' +
          '  - shard 2/4 is there 2 times: [^\n]*\n' +
          '  - shard 3/4 is missing\n' +
          '  - [^\n]*, shard 4/4, is unfinished: \\d+ of \\d+ chunks are missing',
        'u',
      ),
    );
    const other = folder();
    await sample(drawn, { ...size, seed: 6, shard: { index: 4, of: 4 }, journal: other });
    await expect(mergeSamples(drawn, [one, two, three, other])).rejects.toThrow(
      /is of another run than .*: seed 6, not 5/u,
    );
  });

  it('are refused where a folder holds none, or a damaged one', async () => {
    const [one = ''] = await shards(1);
    const empty = folder();
    await expect(mergeSamples(drawn, [one, empty])).rejects.toThrow(`${empty} holds no draws`);
    for (const name of readdirSync(one)) appendFileSync(join(one, name), 'more\n');
    await expect(mergeSamples(drawn, [one])).rejects.toThrow('is damaged');
    await expect(mergeSamples(drawn, [])).rejects.toThrow('there is nothing to merge');
  });
});
