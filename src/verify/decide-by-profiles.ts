import type { Proposition } from '../claim/proposition/proposition.js';
import type { PureClaim } from '../claim/proposition/pure-count.js';
import type { Specification } from '../claim/specification.js';
import type { SurveyOf, SurveySettings } from '../sample/proposition/search.js';
import { decidedAt, type Survey } from '../sample/proposition/survey.js';
import type { Counting, CountingOf } from './pure-claims/count.js';
import { type Decision, decisionByDraws } from './verdict.js';

/**
 * What all profiles are gone through for is looked at where solving the game at a point or two may refute
 * it; more points are drawn where that leaves it open.
 */
export function firstLook({ kind }: Proposition, settings: SurveySettings): SurveySettings {
  const runs = kind === 'pure equilibria' ? Math.min(FIRST_LOOK, settings.runs) : settings.runs;
  return { ...settings, runs };
}

const FIRST_LOOK = 16;

/** A decision, and the survey with which it is told. */
interface Counted {
  readonly found: Survey;
  readonly decision: Decision;
}

/**
 * Goes through all pure profiles, where the first draws did not refute what is said of them. What that
 * leaves open is drawn for as anything else is.
 * @param drawn draws as many points as are asked for.
 */
export async function countedForAll(
  spec: Specification,
  found: SurveyOf<PureClaim>,
  countingOf: CountingOf,
  drawn: () => Promise<Survey>,
): Promise<Counted> {
  const { proposition, result } = found;
  if (result.kind !== 'survived') return { found, decision: decisionByDraws(found) };
  const counting = await countingOf(proposition);
  if (counting.kind === 'proved') return { found, decision: { ...counting, by: 'all profiles' } };
  for (const point of counting.kind === 'doubtful' ? counting.points : []) {
    const decision = decidedAt(spec, proposition, point);
    if (decision) return { found, decision };
  }
  const again = await drawn();
  return {
    found: again,
    decision: again.result.kind === 'survived' ? openCount(counting) : decisionByDraws(again),
  };
}

function openCount(counting: Exclude<Counting, { readonly kind: 'proved' }>): Decision {
  const because = counting.kind === 'doubtful' ? counting.otherwise : counting.because;
  return { kind: 'undecided', because };
}
