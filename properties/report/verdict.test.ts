import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import { fromExample } from '../../src/claim/specification.js';
import { Point } from '../../src/exact/point.js';
import { compare, everywhere, relation, somewhere } from '../../src/index.js';
import { verifyJson } from '../../src/report/json/verify.js';
import { verdictText } from '../../src/report/text/verdict.js';
import { verifyText } from '../../src/report/text/verify.js';
import { surveyEquilibrium } from '../../src/sample/proposition/equilibrium.js';
import type { DecidedByPoint } from '../../src/sample/proposition/search.js';
import { survey, unsurveyed } from '../../src/sample/proposition/survey.js';
import {
  asExpected,
  restsOn,
  shownBy,
  type Verdict,
  verdictByDraws,
  verdictFrom,
} from '../../src/verify/verdict.js';
import {
  affordable,
  c,
  condition,
  market,
  prohibitive,
  selective,
  selectiveIf,
  selectiveIff,
  source,
} from '../claim/entry.js';
import { asJson, isExact, leavesOf } from './json.js';

const settings = { runs: 10, seed: 1 };
const dear = condition('dear', relation`${c} > 2`);
const loose = condition('loose', relation`${c} ≤ 3`);

const survived = await drawn(selective);
const refuted = await drawn(selectiveIf([affordable], 'fails'));
const surprising = await drawn(selectiveIf([affordable], 'holds'));
const unsatisfiable = await surveyEquilibrium(
  market,
  selectiveIf([affordable, dear], 'holds'),
  settings,
);
const unmet = verdictByDraws(unsatisfiable);
const vacuous = verdictFrom(unsatisfiable, { kind: 'vacuous' });
const redundant = await drawn(selectiveIff([affordable, loose], [prohibitive]));

async function drawn(claim: Claim): Promise<Verdict> {
  return verdictByDraws(await surveyEquilibrium(market, claim, settings));
}

function text(...surveys: readonly Verdict[]): string {
  return verifyText(market, surveys, settings.seed);
}

/** The text with single spaces, so that alignment does not matter. */
function plain(...surveys: readonly Verdict[]): string {
  return text(...surveys).replace(/[^\S\n]+/gu, ' ');
}

describe('a verdict', () => {
  it('of draws survived tells their number, and is not called a proof', () => {
    expect(verdictText(survived)).toBe(`survived ${survived.survey.draws} draws`);
    expect(text(survived)).not.toMatch(/\bprove[ds]?\b/iu);
    expect(text(survived)).toContain('surviving them is not a proof');
    expect(verifyJson(market, [survived], settings).claims[0]?.verdict).toBe('survived');
  });

  it('of a counterexample is a refutation', () => {
    expect(verdictText(refuted)).toBe('refuted');
  });

  it('of conditions that nothing satisfies is vacuous', () => {
    expect(verdictText(vacuous)).toMatch(/^vacuous: its conditions hold nowhere/u);
    expect(text(vacuous)).toContain('c > 2');
    expect(plain(vacuous).replace(/\s+/gu, ' ')).toContain('its conditions contradict each other');
  });

  it('of conditions that nothing was found to satisfy is undecided, and says why', () => {
    expect(verdictText(unmet)).toBe('undecided');
    expect(plain(unmet).replace(/\s+/gu, ' ')).toContain('it was not shown that there are none');
    expect(verifyJson(market, [unmet], settings).claims[0]).toMatchObject({
      verdict: 'undecided',
      because: expect.stringContaining('no parameters were found'),
    });
  });

  it('is as expected if a claim that is to hold survives, or one that is to fail is refuted', async () => {
    expect([survived, refuted, surprising, vacuous, unmet].map(asExpected)).toEqual([
      ...[true, true, false, false, false],
    ]);
    expect(asExpected(await drawn({ ...selective, expected: 'fails' }))).toBe(false);
  });
});

describe('what a verdict rests on', () => {
  const solved = verdictFrom(survived.survey, {
    ...(shownBy(refuted) as DecidedByPoint),
    solver: 'a solver',
  });
  const contradictory = verdictFrom(refuted.survey, { kind: 'undecided', because: 'both' });
  const [one, other] = verifyJson(market, [solved, contradictory], settings).claims;

  it("is a solver's counterexample where draws were survived, and the solver is named", () => {
    expect(verdictText(solved)).toBe('refuted at a point found by a solver');
    expect(plain(solved)).toContain('E at "poor" is to play stay');
    expect(one).toMatchObject({ verdict: 'refuted', refutedBy: 'a solver' });
    expect(one).toHaveProperty('counterexample.discrepancies');
  });

  it('is nothing where it is undecided, though a counterexample is shown', () => {
    expect(verdictText(contradictory)).toBe(
      `undecided; survived ${contradictory.survey.draws} draws`,
    );
    expect(plain(contradictory)).toContain('undecided: both.');
    expect(other).toMatchObject({ verdict: 'undecided', because: 'both' });
    expect(other).toHaveProperty('counterexample.discrepancies');
    expect(other).not.toHaveProperty('refutedBy');
  });

  it('is for draws what the survey came to', () => {
    for (const found of [survived, refuted, surprising])
      expect(found.kind).toBe(found.survey.result.kind);
    expect(unmet.survey.result.kind).toBe('unmet');
    expect(unmet.kind).toBe('undecided');
    expect([survived, refuted, unmet].map(restsOn)).toEqual([undefined, undefined, undefined]);
  });
});

describe('the text of the verdicts', () => {
  it('has a line for each claim', () => {
    expect(plain(survived, surprising)).toContain(
      [
        ` ✓ selective survived ${survived.survey.draws} draws as expected weak perfect Bayesian an entry`,
        ' ✗ selective-if refuted expected: holds weak perfect Bayesian an entry',
      ].join('\n'),
    );
  });

  it('says whether every verdict is as expected, or which are not', () => {
    expect(text(survived, refuted)).toContain(
      'Every verdict is as the specification expects it. Seed 1.',
    );
    expect(text(survived, surprising, vacuous)).toContain(
      '2 of 3 verdicts differ from what the specification expects: selective-if, selective-if. Seed 1.',
    );
    expect(text(surprising)).toContain(
      'The verdict differs from what the specification expects: selective-if. Seed 1.',
    );
  });

  it('tells of a refutation who deviates, where, and what that gains', () => {
    expect(plain(refuted)).toMatch(
      / refuted: its conditions hold, and yet\n E at "poor" is to play stay; enter gains \S+\n claimed: no deviation pays here where its conditions hold, as at these parameters\n at c = /u,
    );
  });

  it('gives a command that shows a refutation again', () => {
    const replay =
      /Replay: echo '(?<point>.*)' \| npx casus check --claim selective-if --params -/u;
    const point = replay.exec(text(refuted))?.groups?.['point'] ?? '{}';
    const shown = shownBy(refuted);
    const found = shown.kind === 'refuted' ? shown.counterexample.point.toJSON() : undefined;
    expect(JSON.parse(point)).toEqual(found);
  });

  it('tells, for each condition, how often it failed alone and what came of it', () => {
    expect(plain(survived)).toMatch(/ affordable (?<beyond>\d+) of \k<beyond> /u);
    expect(plain(survived)).toMatch(/ prohibitive (?<beyond>\d+) of \k<beyond> /u);
    expect(plain(survived)).toMatch(
      / inside all conditions (?<n>\d+) draws, an equilibrium at \k<n>/u,
    );
  });

  it('asks about a condition that never fails alone', () => {
    expect(text(redundant)).toContain('break loose alone; do the others imply it?');
  });

  it('says what a claim is about: the concept, when, and whether set by set', () => {
    expect(plain(survived)).toContain(
      ' Claimed to be a weak perfect Bayesian equilibrium, information set by information set,\n' +
        ' exactly when: affordable, prohibitive.',
    );
    expect(plain(refuted)).toContain(
      ' Claimed to be a weak perfect Bayesian equilibrium when: affordable.',
    );
  });
});

describe('where a point departs from the example', () => {
  it.each([
    [{ c: '3/2', q: '1/3' }, "the example's values"],
    [{ c: 2, q: '1/3' }, 'c = 2, everything else as in the example'],
    [{ c: 2, q: 0 }, 'c = 2, q = 0'],
  ])('at %j is said in words', (values, words) => {
    expect(fromExample(market, Point.of(values))).toBe(words);
  });
});

describe('the document of the verdicts', () => {
  const document = verifyJson(market, [survived, refuted, vacuous], settings);

  it('has, for each claim, the keys that it is documented to have', () => {
    for (const claim of document.claims)
      expect(Object.keys(claim)).toEqual(
        expect.arrayContaining([
          ...['id', 'verdict', 'concept', 'expected', 'source', 'conditions', 'runs'],
          ...['implied', 'warnings'],
        ]),
      );
    expect(document.claims.map((claim) => 'counterexample' in claim)).toEqual([false, true, false]);
  });

  it('names the concept of equilibria, and none for what speaks of none', async () => {
    expect(document.claims.map(({ concept }) => concept)).toEqual([
      ...['weak perfect Bayesian', 'weak perfect Bayesian', 'weak perfect Bayesian'],
    ]);
    const statements = [
      somewhere({ id: 'some', source, says: 'E may be selective.', asserts: [selective] }),
      everywhere({ id: 'all', source, says: 'c is c.', asserts: [compare(c, '=', c)] }),
    ];
    const spec = { ...market, statements };
    const found = await Promise.all(
      statements.map(async (each) => verdictByDraws(await survey(spec, each, settings))),
    );
    expect(verifyJson(spec, found, settings).claims.map(({ concept }) => concept)).toEqual([
      ...['weak perfect Bayesian', null],
    ]);
    expect(verifyText(spec, found, settings.seed)).toContain(
      'at some parameters: selective is a weak perfect Bayesian equilibrium',
    );
  });

  it('tells verdict and expectation apart', () => {
    expect(document.claims.map((claim) => [claim.verdict, claim.asExpected])).toEqual([
      ['survived', true],
      ['refuted', true],
      ['vacuous', false],
    ]);
  });

  it('holds JSON numbers only where something is counted', () => {
    const numbers = leavesOf(asJson(document)).filter(({ value }) => typeof value === 'number');
    const counts = [
      'seed',
      'runs',
      'year',
      'draws',
      'discarded',
      'walked',
      'equilibria',
      'proved',
      'remembered',
    ];
    const last = numbers.map(({ path }) => path.split('/').at(-1) ?? '');
    expect(last.filter((name) => !counts.includes(name))).toEqual([]);
    expect(numbers.filter(({ value }) => !Number.isSafeInteger(value))).toEqual([]);
  });

  it('gives a counterexample in exact numbers', () => {
    const leaves = leavesOf(asJson(document)).filter(({ path }) =>
      /counterexample\/(?:parameters|violations\/gain)/u.test(path),
    );
    expect(leaves).toHaveLength(3);
    expect(leaves.filter(({ value }) => typeof value !== 'string' || !isExact(value))).toEqual([]);
  });

  it('tells stated conditions from added ones', () => {
    const [first] = document.claims;
    expect(first?.conditions.map(({ id, statedIn }) => [id, statedIn])).toEqual([
      ['affordable', 'The casus developers (2026), an entry'],
      ['prohibitive', null],
    ]);
  });

  it('cites the slide of every claim of the paper', () => {
    const verdicts = collusion.claims.map((claim) => verdictByDraws(unsurveyed(claim)));
    const { claims } = verifyJson(collusion, verdicts, settings);
    expect(claims.map(({ id }) => id)).toEqual(collusion.claims.map(({ id }) => id));
    for (const { source } of claims) expect(source).toMatch(/^Matt Malis \(2025\), slide ".+"$/u);
  });
});
