import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { Point } from '../../src/exact/point.js';
import { parsePolynomial } from '../../src/exact/polynomial.js';
import { Rational } from '../../src/exact/rational.js';
import type {
  ProofDocument,
  RefutationDocument,
} from '../../src/prove/certificate/proof-document.js';
import type { CertificateFile } from '../../src/report/json/certificates.js';
import { rationals } from '../arbitrary/rational.js';
import { built } from '../cli/built.js';
import { casus } from '../cli/casus.js';

/*
 * The whole paper, as `casus verify` decides it: what is expected to hold is proved, with a
 * certificate for every question; what is expected to fail is refuted. Proofs that other tests of
 * the same run found are not searched for again.
 */

const out = mkdtempSync(join(tmpdir(), 'casus-proofs-'));
afterAll(() => rmSync(out, { recursive: true }));

interface Verified {
  readonly id: string;
  readonly verdict: string;
  readonly certificate?: { readonly questions?: number; readonly certificates?: number };
}

let claims: readonly Verified[] = [];
let files: readonly CertificateFile[] = [];
/** Those that show a statement about all pure equilibria, by claim. */
let counted: readonly string[] = [];

beforeAll(async () => {
  const args = ['verify', '--runs', '1', '--json', '--out', out];
  built(); // is what threads run.
  const world = { env: { CASUS_CACHE: process.env['CASUS_CACHE'] } }; // and no CASUS_THREADS: in threads.
  const { status, stderr, stdout } = await casus(args, '', world);
  expect([status, stderr]).toEqual([0, '']);
  claims = (JSON.parse(stdout) as { claims: Verified[] }).claims;
  const written = readdirSync(join(out, 'certificates')).map(
    (file) =>
      JSON.parse(readFileSync(join(out, 'certificates', file), 'utf8')) as
        | CertificateFile
        | { readonly theorem: 'counted equilibria'; readonly claim: string },
  );
  files = written.flatMap((each) => ('theorem' in each ? [] : [each]));
  counted = written.flatMap((each) => ('theorem' in each ? [each.claim] : []));
});

describe('of the paper', () => {
  const propositions = [...collusion.claims, ...(collusion.statements ?? [])];

  it('everything that is to hold is proved, everything that is to fail is refuted', () => {
    expect(claims.map(({ id, verdict }) => [id, verdict])).toEqual(
      propositions.map(({ id, expected }) => [id, expected === 'holds' ? 'proved' : 'refuted']),
    );
  });

  it('no proof rests on the word of a solver', () => {
    const proved = claims.filter(
      ({ verdict, certificate }) => verdict === 'proved' && certificate?.questions,
    );
    for (const { id, certificate } of proved)
      expect(certificate?.certificates, id).toBe(certificate?.questions);
    expect(proved.map(({ id }) => id).sort()).toEqual(files.map(({ claim }) => claim).sort());
    expect(proved.length).toBeGreaterThan(30);
  });

  it('what is said of all pure equilibria has a file of its own', () => {
    const said = (collusion.statements ?? []).filter(
      ({ kind, expected }) => kind === 'pure equilibria' && expected === 'holds',
    );
    expect(said.length).toBeGreaterThan(0);
    expect([...counted].sort()).toEqual(said.map(({ id }) => id).sort());
  });

  it('every certificate sums to 0 at drawn numbers too', () => {
    let certificates = 0;
    for (const { claim, certificates: each } of files)
      for (const proof of each) {
        if (proof === null) throw new Error(`${claim} lacks a certificate`);
        certificates++;
        expect(problemAt(proof, pointFor(proof, certificates)), `${claim}: ${proof.asserts}`).toBe(
          '',
        );
      }
    expect(certificates).toBeGreaterThan(1000);
  });
});

/** A value for every symbol of a proof. */
function pointFor(proof: ProofDocument, seed: number): Point {
  const symbols = [...new Set(`${JSON.stringify(proof)}`.match(/[\p{L}_][\p{L}\p{N}_~]*/gu) ?? [])];
  const [values = []] = fc.sample(
    fc.array(rationals(), { minLength: symbols.length, maxLength: symbols.length }),
    { seed, numRuns: 1 },
  );
  return new Point(new Map(symbols.map((symbol, k) => [symbol, values[k] ?? Rational.zero])));
}

/**
 * What is wrong with a proof at one point, if anything: a second checker, which computes with
 * numbers instead of polynomials. A false identity passes at hardly any drawn point.
 */
function problemAt(proof: ProofDocument, point: Point): string {
  const value = (text: string): Rational => parsePolynomial(text).evaluate(point);
  type Known = { readonly sense: string; readonly value: Rational };
  const opposite: Readonly<Record<string, string>> = { '>': '≥', '≥': '>', '=': '≠', '≠': '=' };
  const refuted = (
    known: readonly Known[],
    { lemmas, products, multiples }: RefutationDocument,
  ): string => {
    const all = [...known];
    const multiplesAt = (of: RefutationDocument['multiples']): Rational =>
      Rational.sum(
        of.map(({ hypothesis, multiplier }) => {
          const equation = all[hypothesis];
          if (equation?.sense !== '=') throw new Error('a multiple of what is no equation');
          return value(multiplier).times(equation.value);
        }),
      );
    for (const lemma of lemmas) {
      const own = value(lemma.polynomial);
      const { sense } = lemma;
      if ('divisor' in lemma) {
        const divisor = all[lemma.divisor];
        if (divisor?.sense !== '≠' || sense !== '=') return 'a division by what may be 0';
        if (!own.times(divisor.value).equals(multiplesAt(lemma.multiples)))
          return 'a wrong quotient';
      } else {
        const denial = {
          sense: opposite[sense] ?? '',
          value: sense === '>' || sense === '≥' ? own.negated() : own,
        };
        const problem = refuted([...all, denial], lemma);
        if (problem !== '') return `in a lemma: ${problem}`;
      }
      all.push({ sense, value: own });
    }
    const factorsOf = ({ factors }: { readonly factors: readonly number[] }) =>
      factors.map((index) => all[index] ?? { sense: 'none', value: Rational.zero });
    const sum = Rational.sum([
      ...products.map((product) =>
        [
          ...factorsOf(product).map((factor) => factor.value),
          ...(product.squares ?? []).map((root) => value(root).times(value(root))),
        ].reduce((total, factor) => total.times(factor), value(product.coefficient)),
      ),
      multiplesAt(multiples),
    ]);
    if (!sum.isZero) return `the sum is ${sum}`;
    if (products.some(({ coefficient }) => Rational.of(coefficient).sign <= 0))
      return 'a coefficient is not positive';
    if (
      products.some((product) =>
        factorsOf(product).some(({ sense }) => sense === '=' || sense === 'none'),
      )
    )
      return 'a factor is an equation';
    const odd = products.some((product) =>
      product.factors.some(
        (index) =>
          all[index]?.sense === '≠' &&
          product.factors.filter((each) => each === index).length % 2 === 1,
      ),
    );
    if (odd) return 'an inequation is not squared';
    return products.some(
      (product) =>
        product.squares === undefined && factorsOf(product).every(({ sense }) => sense !== '≥'),
    )
      ? ''
      : 'nothing is positive';
  };
  return refuted(
    proof.hypotheses.map(({ sense, polynomial }) => ({ sense, value: value(polynomial) })),
    proof,
  );
}
