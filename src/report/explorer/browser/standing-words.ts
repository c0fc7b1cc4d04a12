import type { PropositionData } from '../../../sample/exploration/exploration-data.js';
import {
  conditionsHoldAt,
  type ExploredPoint,
  refuted,
  type StandingAtPoint,
  standingOf,
} from '../../../sample/exploration/explored-point.js';

/** How a proposition stands at an admissible point. */
export interface PropositionStanding {
  readonly standing: StandingAtPoint;
  readonly conditionsHold: boolean;
  readonly mark: string;
  /** A clause: `echo: no equilibrium here`. */
  readonly clause: string;
  readonly sentence: string;
}

export function propositionStanding(
  proposition: PropositionData,
  there: ExploredPoint,
): PropositionStanding {
  const standing = standingOf(proposition, there.holds);
  const conditionsHold = conditionsHoldAt(proposition, there.holds);
  const words =
    proposition.kind === 'equilibrium'
      ? claimWords(standing)
      : statementWords(proposition.kind, standing, conditionsHold);
  const conditions = conditionWords(proposition, conditionsHold);
  const against =
    proposition.kind === 'equilibrium' &&
    proposition.counterexamples !== null &&
    refuted(proposition.counterexamples, there.holds) === true
      ? ' The claim says otherwise: these parameters refute it.'
      : '';
  return {
    ...{ standing, conditionsHold, mark: words.mark },
    clause: `${proposition.id}: ${words.clause}`,
    sentence: `${words.mark} ${words.sentence}${conditions}${against}`,
  };
}

interface Words {
  readonly mark: string;
  readonly clause: string;
  readonly sentence: string;
}

const UNTOLD: Words = {
  mark: '?',
  clause: 'not told by constraints here',
  sentence: 'Constraints do not tell here: save the parameters, and ask “npx casus check”.',
};

function claimWords(standing: StandingAtPoint): Words {
  switch (standing) {
    case 'holds':
      return { mark: '✓', clause: 'an equilibrium here', sentence: 'An equilibrium here.' };
    case 'fails':
      return { mark: '✗', clause: 'no equilibrium here', sentence: 'No equilibrium here.' };
    case 'open':
      return UNTOLD;
  }
}

function statementWords(
  kind: 'everywhere' | 'nowhere' | 'somewhere',
  standing: StandingAtPoint,
  conditionsHold: boolean,
): Words {
  if (!conditionsHold)
    return {
      mark: '–',
      clause: 'says nothing here',
      sentence: 'It says nothing of these parameters: a condition fails.',
    };
  if (standing === 'open') return UNTOLD;
  if (kind === 'somewhere')
    return standing === 'holds'
      ? { mark: '✓', clause: 'so here', sentence: 'It is so here, as is said to be possible.' }
      : {
          mark: '✗',
          clause: 'not so here',
          sentence: 'It is not so here; it is said to be possible somewhere.',
        };
  return standing === 'holds'
    ? { mark: '✓', clause: 'so here', sentence: 'So here.' }
    : { mark: '✗', clause: 'not so here', sentence: 'Not so here: these parameters refute it.' };
}

function conditionWords({ kind, conditions }: PropositionData, hold: boolean): string {
  if (conditions.length === 0 || (kind !== 'equilibrium' && !hold)) return '';
  const all = conditions.length === 1 ? 'Its condition holds' : 'All its conditions hold';
  const some = conditions.length === 1 ? 'Its condition fails' : 'Not all its conditions hold';
  return ` ${hold ? all : some}.`;
}
