import type { KeptClaim, KeptRun } from './kept-run.js';

/** What is told of a claim and may be another the next time. */
export type ComparedAspect = 'verdict' | 'expected' | 'concept' | 'title' | 'states';

/** One aspect of a claim, then and now; null where it was not told. */
export interface ChangedAspect {
  readonly aspect: ComparedAspect;
  readonly before: string | null;
  readonly after: string | null;
}

/** A condition that is stated otherwise, or that only one of two runs has. */
export interface ChangedCondition {
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A claim that both runs have, and that is not told alike. */
export interface ChangedClaim {
  readonly id: string;
  /** Whether the verdict is as expected, then and now; null where nothing is expected. */
  readonly asExpected: { readonly before: boolean | null; readonly after: boolean | null };
  readonly aspects: readonly ChangedAspect[];
  readonly conditions: readonly ChangedCondition[];
}

/** How many verdicts a run has, of each kind; of how many something is expected, and is so. */
export interface RunCounts {
  readonly claims: number;
  readonly expecting: number;
  readonly asExpected: number;
  readonly verdicts: Readonly<Record<string, number>>;
}

/** What differs between two runs. */
export interface RunDifference {
  readonly same: boolean;
  readonly before: RunCounts;
  readonly after: RunCounts;
  readonly added: readonly KeptClaim[];
  readonly removed: readonly KeptClaim[];
  readonly changed: readonly ChangedClaim[];
}

/**
 * Compares two runs, claim by claim: verdicts, what is expected, concepts, sentences and conditions. How often
 * was drawn, and which counterexample or certificate was found, is not compared.
 * @example
 * ```js
 * import { compareRuns, readRun, verify, verifyJson } from 'casus';
 * import paper from './entry.js';
 * const settings = { runs: 5, seed: 1 };
 * const verdicts = await verify(paper, { ...settings, prove: false });
 * const run = readRun(verifyJson(paper, verdicts, settings), 'this run');
 * compareRuns(run, { claims: [] }).removed.length; // 1
 * ```
 */
export function compareRuns(before: KeptRun, after: KeptRun): RunDifference {
  const then = new Map(before.claims.map((each) => [each.id, each]));
  const now = new Map(after.claims.map((each) => [each.id, each]));
  const added = after.claims.filter(({ id }) => !then.has(id));
  const removed = before.claims.filter(({ id }) => !now.has(id));
  const changed = after.claims.flatMap((each) => {
    const was = then.get(each.id);
    return was === undefined ? [] : changesOf(was, each);
  });
  const same = added.length + removed.length + changed.length === 0;
  return { same, before: runCounts(before), after: runCounts(after), added, removed, changed };
}

function changesOf(was: KeptClaim, is: KeptClaim): ChangedClaim[] {
  const aspects = ASPECTS.flatMap((aspect): ChangedAspect[] => {
    const [before, after] = [told(was, aspect), told(is, aspect)];
    // Sentences are joined for reading: others may read alike.
    const alike =
      aspect === 'states'
        ? JSON.stringify(was.states) === JSON.stringify(is.states)
        : before === after;
    return alike ? [] : [{ aspect, before, after }];
  });
  const conditions = changedConditions(was, is);
  // A declared implication that turned out false makes a verdict unexpected, whatever else is told.
  const alike = was.asExpected === is.asExpected && aspects.length + conditions.length === 0;
  const asExpected = { before: was.asExpected, after: is.asExpected };
  return alike ? [] : [{ id: is.id, asExpected, aspects, conditions }];
}

const ASPECTS: readonly ComparedAspect[] = ['verdict', 'expected', 'concept', 'title', 'states'];

function told(claim: KeptClaim, aspect: ComparedAspect): string | null {
  return aspect === 'states' ? (claim.states?.join('; ') ?? null) : claim[aspect];
}

function changedConditions(was: KeptClaim, is: KeptClaim): ChangedCondition[] {
  // A name may stand for several conditions: each of them is compared.
  const states = ({ conditions }: KeptClaim, id: string): string | null => {
    const all = conditions.filter((each) => each.id === id).map((each) => each.states);
    return all.length === 0 ? null : [...new Set(all)].join(' and ');
  };
  const ids = new Set([...was.conditions, ...is.conditions].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [before, after] = [states(was, id), states(is, id)];
    return before === after ? [] : [{ id, before, after }];
  });
}

/** Counts the verdicts of a run. */
export function runCounts({ claims }: KeptRun): RunCounts {
  const verdicts: Record<string, number> = {};
  for (const { verdict } of claims) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  const asExpected = claims.filter((each) => each.asExpected).length;
  const expecting = claims.filter((each) => each.asExpected !== null).length;
  return { claims: claims.length, expecting, asExpected, verdicts };
}
