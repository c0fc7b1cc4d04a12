import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { compareCorpus } from '../../src/cli/corpus.js';
import { Unusable } from '../../src/exact/message.js';
import { efgText } from '../../src/game/efg/efg-text.js';
import { conformanceText, disagree } from '../../src/report/text/conformance.js';
import { threat } from '../reference/distinctions.js';

const corpus = process.env['CASUS_CORPUS'];
const folder = mkdtempSync(join(tmpdir(), 'casus-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

const io = { cwd: process.cwd(), stdin: Readable.from([]) };
const opinions = { complete: true, agentNash: null, weakPerfectBayesian: null, sequential: null };

mkdirSync(join(folder, 'games'));
writeFileSync(join(folder, 'games', 'threat.efg'), efgText(threat));
writeFileSync(
  join(folder, 'verdicts.json'),
  JSON.stringify([
    {
      file: 'threat.efg',
      profiles: [
        { behavior: [[['1', '0']], [['1', '0']]], ...opinions, nash: true, subgamePerfect: true },
        { behavior: [[['0', '1']], [['0', '1']]], ...opinions, nash: true, subgamePerfect: true },
      ],
    },
  ]),
);

describe('conformance with a corpus', () => {
  it('counts agreement by concept, and lists each disagreement with its reason', async () => {
    const found = await compareCorpus(io, folder);
    expect(found).toHaveLength(10);
    expect(found.filter(disagree)).toMatchObject([
      { where: 'threat.efg, profile 1', concept: 'subgame perfect', corpus: true, here: false },
    ]);
    const text = conformanceText(found, 'A corpus');
    expect(text).toMatch(/ Nash +2 +0 +0 +0 +0\n/u);
    expect(text).toMatch(/ subgame perfect +1 +1 +0 +0 +0\n/u);
    expect(text).toContain(
      '- threat.efg, profile 1, subgame perfect: the corpus says yes, here no: in the subgame after open',
    );
  });

  it('needs a folder with verdicts', async () => {
    await expect(compareCorpus(io, join(folder, 'games'))).rejects.toThrow(Unusable);
    await expect(compareCorpus(io, join(folder, 'games'))).rejects.toThrow(
      /is no corpus: expected/u,
    );
  });

  const named = corpus === undefined || corpus === '' ? 'none: CASUS_CORPUS is not set' : corpus;
  it(`holds for the corpus that the environment names (${named})`, async () => {
    if (corpus === undefined || corpus === '') return;
    expect((await compareCorpus(io, corpus)).filter(disagree)).toEqual([]);
  });
});
