import { match } from 'ts-pattern';
import { hasBeliefs } from '../../claim/claimed-concept.js';
import type { Restriction } from '../../claim/parameter.js';
import type { Refinement } from '../../equilibrium/refinement/refinement-verdict.js';
import type { Hypothesis } from '../question.js';
import type { SymbolicClaim } from '../symbolic-claim.js';
import { someoneIsDominated } from './dominated-strategy.js';
import { failsDivinely } from './failing-d1.js';
import { failsIntuitively } from './intuitively-failing.js';
import { Temptations } from './joint-replies.js';
import { hypothesesOf, TooManyWays } from './sign-ways.js';
import {
  type SignalingCase,
  type SymbolicSignaling,
  signalingCases,
} from './symbolic-signaling.js';
import { allTold, anyTold, FALSE, lazy, not, SignTeller, type Told } from './told.js';

/** The ways in which something is so, each by hypotheses; or why they are not told. */
export type Ways =
  | { readonly kind: 'told'; readonly ways: readonly (readonly Hypothesis[])[] }
  | { readonly kind: 'open'; readonly because: string };

/** More ways than these are not asked about. */
const MOST_ASKED = 128;

/**
 * The ways in which a claimed assessment survives a refinement, and those in which it does not, at
 * parameters at which it is an equilibrium: at others neither says anything.
 */
export function survivalWays(
  symbolic: SymbolicClaim,
  refinement: Refinement,
  restrictions: readonly Restriction[],
): { readonly survives: () => Ways; readonly fails: () => Ways } {
  const told = lazy(() => survivalTold(symbolic, refinement, restrictions));
  return {
    survives: () => asWays(() => told().holds(), refinement),
    fails: () => asWays(() => told().fails(), refinement),
  };
}

function asWays(ways: Told['holds'], refinement: Refinement): Ways {
  try {
    const found = ways();
    if (found.length > MOST_ASKED)
      throw new TooManyWays(`it comes about in ${found.length} ways, too many to be asked about`);
    return { kind: 'told', ways: found.map(hypothesesOf) };
  } catch (error) {
    if (!(error instanceof TooManyWays)) throw error;
    const asked = refinement === 'undominated' ? 'that no strategy is dominated' : refinement;
    return { kind: 'open', because: `${asked} is not derived in symbols here: ${error.message}` };
  }
}

function survivalTold(
  symbolic: SymbolicClaim,
  refinement: Refinement,
  restrictions: readonly Restriction[],
): Told {
  if (!hasBeliefs(symbolic.claim.concept))
    throw new TooManyWays(
      `a refinement is asked of a weak perfect Bayesian equilibrium, and ${symbolic.claim.id} is claimed without beliefs`,
    );
  const teller = new SignTeller(restrictions, symbolic.expansion);
  const inCase = ({ where, signaling }: SignalingCase) => ({
    where,
    survives: signaling ? survivesIn(signaling, refinement, symbolic, teller) : FALSE,
  });
  const found = signalingCases(symbolic, teller);
  const cases = found.map(inCase);
  return {
    holds: () => {
      // That what is not defined never holds would be read as a finding about the equilibrium.
      if (found.every(({ signaling }) => signaling === undefined))
        throw new TooManyWays(`${symbolic.claim.game.id} is no sender–receiver game`);
      return anyTold(cases.map(({ where, survives }) => allTold([where, survives]))).holds();
    },
    fails: () =>
      anyTold(cases.map(({ where, survives }) => allTold([where, not(survives)]))).holds(),
  };
}

function survivesIn(
  { timing, messages }: SymbolicSignaling,
  refinement: Refinement,
  symbolic: SymbolicClaim,
  teller: SignTeller,
): Told {
  const astray = messages.map(({ unsent, impossible }) => allTold([unsent, impossible]));
  const fails = match(refinement)
    .with('intuitive criterion', () => failing(messages, failsIntuitively, teller))
    .with('D1', () => failing(messages, failsDivinely, teller))
    .with('undominated', () => [someoneIsDominated(timing, symbolic, teller)])
    .exhaustive();
  return not(anyTold([...astray, ...fails]));
}

/** That a message is unsent, and is a reason, message by message. */
function failing(
  messages: SymbolicSignaling['messages'],
  fails: (message: Temptations) => Told,
  teller: SignTeller,
): Told[] {
  return messages.map((message) =>
    allTold([message.unsent, fails(new Temptations(message, teller))]),
  );
}
