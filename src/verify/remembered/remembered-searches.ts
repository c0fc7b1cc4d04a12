import { join } from 'node:path';
import { z } from 'zod';
import type { Claim } from '../../claim/claim.js';
import type { Inference } from '../../claim/condition.js';
import type { Specification } from '../../claim/specification.js';
import type { Question } from '../../derive/question.js';
import { Point } from '../../exact/point.js';
import { relationKey } from '../../exact/relation.js';
import { questionDocument } from '../../prove/certificate/proof-document.js';
import { readKept, writeKept } from '../../prove/kept-file.js';
import type { ProofStore } from '../../prove/proof-store.js';
import type { BriefProver, Prover } from '../../prove/prover.js';
import type { Turn } from '../../prove/turn.js';
import { belyingPoint, denialsOf, type HowSimple } from '../../sample/inference-counterexample.js';
import { admissibleRegion, type Region } from '../../sample/region.js';
import { digestOf, engineDigest, specificationDigest } from './digest.js';

/** Searches for points and proofs, whose outcome is kept from one run to the next. */
export interface RememberedSearches {
  /**
   * A point that a search finds, or found in an earlier run.
   * @param asked all on which its outcome depends, but for the code.
   * @param serves what a point has to show that was found earlier: it is looked at anew.
   */
  readonly point: (
    asked: readonly string[],
    serves: (point: Point) => boolean,
    search: () => Point | undefined | Promise<Point | undefined>,
  ) => Promise<Point | undefined>;
  /** A prover that reads what it proved, checks it, and does not search again where it found nothing. */
  readonly prover: (prover: BriefProver) => BriefProver;
}

/** For whoever searches anew. */
export const withoutMemory: RememberedSearches = {
  point: async (_, __, search) => search(),
  prover: (prover) => prover,
};

/** The same searches, with a turn before whatever has to be searched for: if it rejects, nothing is kept. */
export function searchesInTurns(
  { prover, point }: RememberedSearches,
  turn: Turn,
): RememberedSearches {
  return {
    prover,
    point: (asked, serves, search) =>
      point(asked, serves, async () => {
        await turn();
        return search();
      }),
  };
}

/** What was found, or that nothing was; and a digest, by which it is seen that nobody changed it. */
const keptSearch = z.strictObject({
  found: z.record(z.string(), z.string()).nullable(),
  digest: z.string(),
});

/** A question that has to have a proof is asked of the store by itself. */
type Keeping = Pick<ProofStore, 'read' | 'write'>;

/**
 * Searches that are remembered in a folder, in files that are named by all they depend on. A point is
 * not believed, but looked at anew, and so is a proof; that nothing was found proves nothing, and is
 * believed as far as a digest tells that nobody changed it.
 */
export function rememberedSearches(folder: string, store: Keeping): RememberedSearches {
  const keyOf = (asked: readonly string[]): string => digestOf([engineDigest(), ...asked]);
  const fileOf = (key: string): string => join(folder, `search-${key}.json`);
  const read = async (key: string): Promise<Point | 'nothing' | undefined> => {
    const kept = keptSearch.safeParse(await readKept(fileOf(key)));
    if (!kept.success || kept.data.digest !== recordDigest(key, kept.data.found)) return undefined;
    return kept.data.found === null ? 'nothing' : pointFrom(kept.data.found);
  };
  const write = async (key: string, point: Point | undefined): Promise<void> => {
    const found = point === undefined ? null : point.toJSON();
    await writeKept(fileOf(key), { found, digest: recordDigest(key, found) });
  };
  const proving =
    (how: string, prove: Prover['prove']): Prover['prove'] =>
    async (question) => {
      const [kept] = (await store.read([question])) ?? [];
      if (kept) return kept;
      const key = keyOf(['a proof', how, textOf(question)]);
      if ((await read(key)) === 'nothing') return undefined;
      const proof = await prove(question);
      await (proof ? store.write([question], [proof]) : write(key, undefined));
      return proof;
    };
  return {
    point: async (asked, serves, search) => {
      const key = keyOf(asked);
      const kept = await read(key);
      if (kept === 'nothing') return undefined;
      if (kept && servesStill(kept, serves)) return kept;
      const found = await search();
      await write(key, found);
      return found;
    },
    prover: ({ prove, proveBriefly, close }) => ({
      ...{ prove: proving('thorough', prove), proveBriefly: proving('brief', proveBriefly), close },
    }),
  };
}

/** What a search reads of a question, which is not what it asserts. */
function textOf(question: Question): string {
  const { asserts: _, ...asked } = questionDocument(question);
  return JSON.stringify(asked);
}

function recordDigest(key: string, found: Readonly<Record<string, string>> | null): string {
  return digestOf([key, JSON.stringify(found)]);
}

/** `undefined` for values that are no numbers. */
function pointFrom(found: Readonly<Record<string, string>>): Point | undefined {
  try {
    return Point.of(found);
  } catch {
    return undefined;
  }
}

/** What lacks a value shows nothing. */
function servesStill(point: Point, serves: (point: Point) => boolean): boolean {
  try {
    return serves(point);
  } catch {
    return false;
  }
}

/**
 * Whether a point that was kept gives a value to every symbol, and satisfies all as it stands: the values
 * that equations dictate are not put in place of its own.
 */
export function liesIn(region: Region, point: Point): boolean {
  return region.all.every((symbol) => point.values.has(symbol)) && region.holdsAt(point);
}

/**
 * Searches about one of the claims of a specification, at whose game their points are looked at: those
 * of a claim that is not listed, or of what cannot be told by data, are not remembered.
 */
export function searchesAbout(
  searches: RememberedSearches,
  spec: Specification,
  claim: Claim,
): Pick<RememberedSearches, 'point'> {
  const digest = specificationDigest(spec);
  const place = spec.claims.indexOf(claim);
  if (digest === undefined || place < 0) return withoutMemory;
  return {
    point: (asked, serves, search) =>
      searches.point([digest, `${place} ${claim.id}`, ...asked], serves, search),
  };
}

/** What a specification says of parameters, for the name of a search among them. */
function boundsKey({
  parameters,
  restrictions,
}: Pick<Specification, 'parameters' | 'restrictions'>): string {
  return JSON.stringify([
    parameters.map(({ name, example }) => [name, `${example}`]),
    restrictions.map(({ relation }) => relationKey(relation)),
  ]);
}

/** `belyingPoint`, remembered. */
export function rememberedBelyingPoint(
  { point }: RememberedSearches,
  spec: Specification,
  inference: Inference,
  start: Point,
  attempts?: number,
  told?: HowSimple,
): Promise<Point | undefined> {
  const { premises, conclusion } = inference;
  const given = premises.map(({ relation }) => relation);
  const denials = denialsOf(conclusion);
  const asked = [
    ...['a point that belies', boundsKey(spec)],
    JSON.stringify([given, ...denials].map((each) => each.map(relationKey))),
    JSON.stringify(start),
    ...[`${attempts}`, `${told}`],
  ];
  return point(
    asked,
    (at) => denials.some((denial) => liesIn(admissibleRegion(spec, [...given, ...denial]), at)),
    () => belyingPoint(spec, inference, start, attempts, told),
  );
}
