import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';

/*
 * The table of the slides' sentences: it names only what there is, and leaves out nothing that the
 * specification decides.
 */

const { claims, statements = [] } = collusion;
const propositions = [...claims, ...statements];

const rows = readFileSync('docs/sentences.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:slide\s*\||-)/u.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, slide = '', sentence = '', formalised = '', why = '']) => ({
    ...{ slide, sentence, why },
    formalised,
    ids: coded(formalised),
  }));

function coded(cell: string): string[] {
  return [...cell.matchAll(/`(?<name>[^`]+)`/gu)].map(([, name = '']) => name);
}

describe('the table of the sentences', () => {
  it('names claims, statements, conditions and files that there are', () => {
    const ids = propositions.map(({ id }) => id);
    const conditions = claims.flatMap((claim) => claim.conditions.map(({ id }) => id));
    const named = rows.flatMap((row) => row.ids);
    expect(named.filter((name) => !ids.includes(name))).toEqual([]);
    const beside = rows.flatMap(({ why }) => coded(why));
    expect(beside.filter((name) => !conditions.includes(name) && !existsSync(name))).toEqual([]);
  });

  it('has every claim and statement', () => {
    const named = new Set(rows.flatMap((row) => row.ids));
    expect(propositions.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });

  it('says of a sentence without either why there is none', () => {
    const untold = rows.filter(({ ids, why }) => ids.length === 0 && why === '');
    expect(untold.map(({ sentence }) => sentence)).toEqual([]);
  });

  it('has every slide that a claim or a statement cites', () => {
    const slides = new Set(rows.map(({ slide }) => `slide "${slide}"`));
    const cited = propositions.map(({ source }) => source.place);
    expect(cited.filter((place) => !slides.has(place))).toEqual([]);
  });
});
