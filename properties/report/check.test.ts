import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { communication } from '../../spec/claims/communication.js';
import { nonCommunication } from '../../spec/claims/non-communication.js';
import collusion from '../../spec/index.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { readPoint } from '../../src/cli/parameter-file.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import {
  check,
  forLarge,
  neverForLarge,
  type Proposition,
  relation,
  somewhere,
} from '../../src/index.js';
import { claimAtPointJson } from '../../src/report/json/check.js';
import { claimAtPointText, propositionAtPointText } from '../../src/report/text/check.js';
import { c, market, selective, selectiveIf, source } from '../claim/entry.js';
import { asJson, isExact, leavesOf } from './json.js';

function pointOf(name: string): Point {
  const url = new URL(`../../spec/points/${name}.json`, import.meta.url);
  return readPoint(collusion, readFileSync(url, 'utf8'), name);
}

const neither = claimAtPoint(communication, pointOf('neither'));
const both = claimAtPoint(communication, pointOf('both'));

const documents = collusion.claims.flatMap((claim) =>
  ['both', 'neither'].map((name) => ({
    of: `${claim.id} at ${name}`,
    document: claimAtPointJson(claimAtPoint(claim, pointOf(name))),
  })),
);

describe.each(documents)('the document of $of', ({ document }) => {
  it('has the keys that it is documented to have', () => {
    expect(Object.keys(document)).toEqual(
      expect.arrayContaining(['equilibrium', 'conditionsHold', 'violations', 'beliefs']),
    );
    for (const violation of document.violations)
      expect(Object.keys(violation)).toEqual(
        expect.arrayContaining(['player', 'informationSet', 'prescribed', 'deviation', 'gain']),
      );
    for (const belief of document.beliefs)
      expect(Object.keys(belief)).toEqual(
        expect.arrayContaining(['informationSet', 'belief', 'onPath']),
      );
  });

  it('holds no JSON number: what is exact is a string', () => {
    const numbers = leavesOf(asJson(document)).filter(({ value }) => typeof value === 'number');
    expect(numbers).toEqual([]);
  });

  it('writes gains, differences and probabilities in lowest terms', () => {
    const exact = leavesOf(asJson(document)).filter(({ path }) =>
      /\/(?:gain|difference|belief|marginals|declared|posterior)(?:\/|$)/u.test(path),
    );
    expect(exact).not.toEqual([]);
    expect(exact.filter(({ value }) => typeof value !== 'string' || !isExact(value))).toEqual([]);
  });

  it('has beliefs that sum to 1, whole and by variable', () => {
    for (const { belief, marginals } of document.beliefs)
      for (const table of [belief, ...Object.values(marginals)])
        expect(Rational.sum(Object.values(table).map(Rational.of))).toEqual(Rational.one);
  });

  it('is an equilibrium exactly if it exists, with no violations and no inconsistencies', () => {
    const { equilibrium, exists, violations, inconsistencies } = document;
    expect(equilibrium).toBe(exists && violations.length + inconsistencies.length === 0);
  });
});

describe('the document of communication at neither', () => {
  const document = claimAtPointJson(neither);

  it('names who deviates, where, from what to what, and what that gains', () => {
    expect(document.violations).toEqual([
      {
        player: 'B',
        informationSet: 'm, conciliatory',
        prescribed: 'hold',
        deviation: 'mobilize',
        gain: '1/3',
      },
    ]);
    expect([document.equilibrium, document.conditionsHold]).toEqual([false, false]);
  });

  it('says that one condition fails, by how much', () => {
    expect(document.conditions.filter(({ holds }) => !holds)).toEqual([
      {
        id: 'moderate-holds-knowing-L',
        states: 'G(m|L) ≤ 0',
        holds: false,
        difference: '1/3',
      },
    ]);
  });

  it('names claim and game', () => {
    expect([document.claim, document.game]).toEqual(['communication', 'private-message']);
  });

  it('gives beliefs by history, and by variable', () => {
    const found = document.beliefs.find(({ informationSet }) => informationSet === 'mobilize, H~');
    expect(found).toMatchObject({
      player: 'D',
      over: ['θ', 't', 's'],
      belief: { 'L, h, conciliatory': '1/5', 'H, m, hostile': '2/5', 'H, h, hostile': '2/5' },
      marginals: { θ: { L: '1/5', H: '4/5' }, t: { l: '0', m: '2/5', h: '3/5' } },
      onPath: true,
      origin: 'Bayes',
    });
  });
});

describe('the document of a claim off the path', () => {
  const noModerate = ['q_m', 'q_h'].reduce(
    (point, name) => point.with(name, Rational.zero),
    pointOf('both').with('q_l', Rational.one),
  );

  it('says that declared beliefs serve at sets that the profile does not reach', () => {
    const { beliefs } = claimAtPointJson(claimAtPoint(communication, noModerate));
    const origins = beliefs.map(({ informationSet, onPath, origin }) => [
      informationSet,
      `${onPath ? 'on' : 'off'} the path, ${origin}`,
    ]);
    expect(Object.fromEntries(origins)).toMatchObject({
      'hold, L~': 'on the path, Bayes',
      'hold, H~': 'on the path, Bayes',
      'mobilize, L~': 'off the path, declared',
      'mobilize, H~': 'off the path, declared',
      'm, hostile': 'off the path, declared',
    });
  });
});

describe('the document of a contradicted belief', () => {
  const doubtful = {
    ...nonCommunication,
    beliefs: { ...nonCommunication.beliefs, z: communicationsOf('h') },
  };

  it('gives the belief that was declared and the one that follows', () => {
    const { inconsistencies } = claimAtPointJson(claimAtPoint(doubtful, pointOf('both')));
    expect(inconsistencies).toEqual([
      {
        player: 'B',
        informationSet: 'h',
        declared: { L: '0', H: '1' },
        posterior: { L: '1/2', H: '1/2' },
      },
    ]);
  });
});

/** B's beliefs in the baseline, with one type of B sure that A is of type H. */
function communicationsOf(type: string) {
  const sure = communication.beliefs['z']?.['m, hostile'];
  const told = nonCommunication.beliefs['z'] ?? {};
  return sure ? { ...told, [type]: sure } : told;
}

describe('the text of a check', () => {
  const lines = claimAtPointText(neither, 'neither.json').split('\n');

  /** The line that begins with these words, however many spaces lie between them. */
  function line(start: string): string | undefined {
    return lines
      .map((each) => each.trim().replace(/\s+/gu, ' '))
      .find((each) => each.startsWith(start));
  }

  it('opens with the claim, the file and the slide', () => {
    expect(lines.slice(0, 2)).toEqual([
      'Communication equilibrium, at neither.json',
      'Matt Malis (2025), slide "Communication equilibrium"',
    ]);
  });

  it('names the deviation and its exact gain', () => {
    expect(line('B m, conciliatory')).toBe(
      'B m, conciliatory hold ✗ mobilize gains 1/3 L for sure',
    );
    expect(line('B m, hostile')).toBe('B m, hostile mobilize hold loses 4/3 H for sure');
  });

  it('tells rationality from consistency', () => {
    expect(line('✗ not')).toBe(
      '✗ not sequentially rational: a deviation pays at one information set',
    );
    expect(line('✓ consistent')).toBe(
      "✓ consistent: beliefs follow Bayes' rule wherever play arrives",
    );
  });

  it('counts the conditions that fail, and shows each', () => {
    expect(line('✗ 1 of')).toBe(`✗ 1 of its ${communication.conditions.length} conditions fails`);
    expect(line('✗ moderate-holds-knowing-L')).toBe(
      '✗ moderate-holds-knowing-L G(m|L) ≤ 0 (left − right = 1/3)',
    );
    const held = claimAtPointText(both, 'both.json');
    expect(held).toContain(`✓ its conditions hold, all ${communication.conditions.length}`);
  });

  it('says so where the parameters refute the claim, and only there', () => {
    const refutation = 'These parameters refute the claim';
    expect(lines.join('\n')).not.toContain(refutation);
    const wrong = {
      ...communication,
      scope: { kind: 'if', conditions: [] },
      conditions: [],
    } as const;
    expect(claimAtPointText(claimAtPoint(wrong, neither.point), 'x')).toContain(refutation);
  });
});

describe('what a point of a market shows', () => {
  const shown = (proposition: Proposition): string => {
    const listed = { ...market, statements: [], claims: [selective] };
    return propositionAtPointText(check(listed, proposition, { c: 3, q: '1/3' }), 'p');
  };
  const said = { id: 'so', source, says: 'So it is.' };

  it('names what fails of what a statement presupposes', () => {
    const line = 'does not hold at these parameters: affordable fails.';
    expect(shown(somewhere({ ...said, asserts: [selective] }))).toContain(line);
  });

  it.each([
    ['✗', forLarge],
    ['✓', neverForLarge],
  ])('marks by %s what fails for large values, as it is said to or not', (mark, make) => {
    const statement = make(c, { ...said, asserts: [relation`${c} ≤ 2`] });
    expect(shown(statement)).toContain(`${mark} fails beyond 2: c ≤ 2`);
  });

  it('leaves one line blank at a time, where a claim without conditions is refuted', () => {
    const text = shown(selectiveIf([], 'fails'));
    expect(text).toContain('These parameters refute the claim.');
    expect(text).not.toContain('\n\n\n');
  });
});
