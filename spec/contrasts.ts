import {
  added,
  always,
  assessment,
  type Condition,
  claim,
  type Publication,
  relation,
  timing,
} from '../src/index.js';
import { priorSumsToOne, q, ψ } from './parameters.js';
import {
  drawAdversaryType,
  drawLeaderType,
  drawOffice,
  drawWar,
  totalPayoffs,
  W_A,
  Δ,
} from './primitives.js';
import { slide } from './source.js';

/*
 * What the talk sets itself apart from, as small games of their own: a threat that binds because an
 * audience sees it, and a leader who shows that she is hawkish.
 */

// ---------------------------------------------------------------------------------------------
// Audience costs. The numbers are an example: war costs 1, backing down in public 2.

const fearon: Publication = {
  authors: ['James D. Fearon'],
  title: 'Domestic Political Audiences and the Escalation of International Disputes',
  year: 1994,
  venue: 'American Political Science Review 88(3), 577–592',
};

/** A may threaten B; if he resists, she fights or backs down, at a cost if her audience saw. */
function threatGame(id: string, title: string, costOfBackingDown: number) {
  return timing({
    id,
    title,
    players: ['A', 'B'],
    source: { publication: fearon, place: 'the crisis game, reduced to one threat' },
  })
    .move('threat', { by: 'A', knows: [], chooses: ['threaten', 'stay quiet'] })
    .move('reply', {
      by: 'B',
      knows: [],
      when: { threat: 'threaten' },
      chooses: ['yield', 'resist'],
    })
    .move('end', { by: 'A', knows: [], when: { reply: 'resist' }, chooses: ['fight', 'back down'] })
    .payoffs({
      A: ({ threat, reply, end }) =>
        threat === 'stay quiet'
          ? 0
          : reply === 'yield'
            ? 1
            : end === 'fight'
              ? -1
              : -costOfBackingDown,
      B: ({ threat, reply, end }) =>
        threat === 'stay quiet' ? 1 : reply === 'yield' ? 0 : end === 'fight' ? -1 : 1,
    });
}

export const seenThreat = threatGame('seen-threat', 'A threat that the audience sees', 2);
export const unseenThreat = threatGame(
  'unseen-threat',
  'A threat that the audience does not see',
  0,
);

const deterrence = assessment(seenThreat, {
  strategies: {
    threat: { nothing: 'threaten' },
    reply: { nothing: 'yield' },
    end: { nothing: 'fight' },
  },
  beliefs: { reply: { nothing: { threaten: 1 } }, end: { nothing: { 'threaten, resist': 1 } } },
});

const unguarded = {
  threat: { nothing: always },
  reply: { nothing: always },
  end: { nothing: always },
};

/** Where backing down is costly, a threat is believed. */
export const audienceCost = claim(seenThreat, {
  id: 'audience-cost',
  title: 'A seen threat deters',
  source: slide('Contribution'),
  says: 'With an audience that sees it, A threatens, B yields, and A would fight if he resisted.',
  ...deterrence,
  holds: { iff: unguarded },
  expected: 'holds',
});

/** The same assessment where nobody sees the threat. */
export const audienceCostUnseen = claim(unseenThreat, {
  id: 'audience-cost-unseen',
  title: 'An unseen threat deters',
  source: slide('Contribution'),
  says: 'The same where the audience does not see the threat.',
  ...deterrence,
  holds: { if: [] },
  expected: 'fails',
});

/** What happens instead. */
export const notAudienceCost = claim(unseenThreat, {
  id: 'not-audience-cost',
  title: 'A costly threat deters only if the audience can see it',
  source: slide('Contribution'),
  says:
    'Where the audience does not see the threat, A would back down, B resists, and A may as well stay ' +
    'quiet. In the communication equilibrium the message is unseen too, and B acts on it.',
  strategies: {
    threat: { nothing: 'stay quiet' },
    reply: { nothing: 'resist' },
    end: { nothing: 'back down' },
  },
  beliefs: deterrence.beliefs,
  holds: { iff: unguarded },
  expected: 'holds',
});

// ---------------------------------------------------------------------------------------------
// Diversion. A can prove her type; B does nothing, so that nothing is learnt about his.

const smith: Publication = {
  authors: ['Alastair Smith'],
  title: 'Diversionary Foreign Policy in Democratic Systems',
  year: 1996,
  venue: 'International Studies Quarterly 40(1), 133–153',
};

/** A shows D her type or not; B stays out of it. */
export const diversion = timing({
  id: 'diversion',
  title: 'A leader who can show her type, and an adversary who shows nothing',
  players: ['A', 'D'],
  assuming: [priorSumsToOne],
  source: { publication: smith, place: 'the idea, not the model' },
})
  .nature('θ', drawLeaderType)
  .nature('t', drawAdversaryType)
  .move('show', { by: 'A', knows: ['θ'], chooses: ['show', 'hide'] })
  .nature('seen', {
    from: ['L', 'H', 'nothing shown'],
    given: ['θ', 'show'],
    probabilities: ({ θ, show }) => ({
      L: θ === 'L' && show === 'show' ? 1 : 0,
      H: θ === 'H' && show === 'show' ? 1 : 0,
      'nothing shown': show === 'hide' ? 1 : 0,
    }),
    meaning: 'what A proves',
  })
  .move('r', { by: 'D', knows: ['seen'], chooses: ['replace', 'retain'] })
  .nature('office', drawOffice)
  .nature('z', {
    from: ['hold', 'mobilize'],
    probabilities: { hold: 1, mobilize: 0 },
    meaning: 'B holds',
  })
  .nature('war', drawWar)
  .payoffs({ A: totalPayoffs.A, D: totalPayoffs.D });

/** Σ q_t Δ_t(0) ≤ 0: D prefers A_L as long as she knows nothing of B. */
export const dovishOnAverage: Condition = added(
  'dovish-on-average',
  'knowing nothing of B, D prefers a leader of type L',
  relation`${q.l} ${Δ('l', 0)} + ${q.m} ${Δ('m', 0)} + ${q.h} ${Δ('h', 0)} ≤ 0`,
);

const officeWorthHavingToLow: Condition = added(
  'office-worth-having-to-L',
  'office is worth more to A_L than the wars that come with it',
  relation`${ψ} + ${q.l} ${W_A('L', 'l', 0)} + ${q.m} ${W_A('L', 'm', 0)} + ${q.h} ${W_A('L', 'h', 0)} ≥ 0`,
);

/** She shows that she is of type H, and is replaced for it. */
export const notDiversion = claim(diversion, {
  id: 'not-diversion',
  title: 'Showing that A is of type H is not enough',
  source: slide('Contribution'),
  says:
    'Where nothing is learnt about B and D prefers type L on average, D replaces a leader known to be ' +
    'of type H, retains one known to be of type L, and replaces one who shows nothing.',
  strategies: {
    show: { L: 'show', H: 'hide' },
    r: { L: 'retain', H: 'replace', 'nothing shown': 'replace' },
  },
  beliefs: {
    show: { L: q, H: q },
    r: {
      L: { 'L, l, show': q.l, 'L, m, show': q.m, 'L, h, show': q.h },
      H: { 'H, l, show': q.l, 'H, m, show': q.m, 'H, h, show': q.h },
      'nothing shown': { 'H, l, hide': q.l, 'H, m, hide': q.m, 'H, h, hide': q.h },
    },
  },
  holds: {
    iff: {
      show: {
        L: officeWorthHavingToLow,
        H: always,
      },
      r: { L: dovishOnAverage, H: dovishOnAverage, 'nothing shown': dovishOnAverage },
    },
  },
  expected: 'holds',
});
