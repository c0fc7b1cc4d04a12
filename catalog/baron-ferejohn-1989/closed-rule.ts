/*
 * David P. Baron and John A. Ferejohn (1989), "Bargaining in Legislatures", the closed rule with two
 * sessions and three members, here with any probabilities of recognition.
 *
 * A member who is recognized, i with probability p_i, proposes how to divide 1, and a majority decides;
 * if the proposal is rejected a member is recognized anew, and what is divided then is worth δ of what
 * it would have been. In the last session the recognized member keeps all, and that is written in here.
 *
 * Known result: with like members, who is recognized first gives one of the others δ/3, just what to
 * reject is worth to him, and keeps 1 − δ/3; he is accepted at once. Here,
 * with other probabilities, he gives what that takes to the cheaper one, who has less to hope for.
 *
 * Left out: that shares may be any numbers: to the member who is asked a proposal offers just what to
 * reject is worth to him, or a given part of it, and nothing to the third, who then votes against it
 * and decides nothing. So are more members and sessions, the open rule, and mixing between members who
 * are equally cheap. The statements on who gains are about this version.
 */
import {
  claim,
  compare,
  decreasing,
  everywhere,
  increasing,
  math,
  type Publication,
  payoff,
  relation,
  type Source,
  type Specification,
  specification,
  timing,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['David P. Baron', 'John A. Ferejohn'],
  title: 'Bargaining in Legislatures',
  year: 1989,
  venue: 'American Political Science Review 83(4), 1181–1206',
};

const source: Source = { publication, place: 'the closed rule, two sessions, three members' };
const { payoff: worth, probability: share, condition, restrict } = cited(source);

const p = {
  '1': share('p_1', 'p_1', 'the probability that 1 is recognized', '1/3'),
  '2': share('p_2', 'p_2', 'that 2 is', '1/3'),
  '3': share('p_3', 'p_3', 'that 3 is', '1/3'),
} as const;
const δ = worth('delta', 'δ', 'what is left of the whole in the second session', '9/10');
const μ = worth('mu', 'μ', 'the part of what it takes that a mean proposal offers', '1/2');

const somebody = relation`${p['1']} + ${p['2']} + ${p['3']} = 1`;

type Member = keyof typeof p;
/** Whom a proposal asks for his vote, and whether it offers less than that is worth. */
type Proposal = Member | `${Member} meanly` | '-';
type Vote = 'yes' | 'no' | '-';

interface Session {
  readonly first: Member;
  readonly 'proposal 1': Proposal;
  readonly 'proposal 2': Proposal;
  readonly 'proposal 3': Proposal;
  readonly 'vote 1': Vote;
  readonly 'vote 2': Vote;
  readonly 'vote 3': Vote;
  readonly second: Member | '-';
}

/** What a member gets of the whole. */
function whatGets(member: Member) {
  return (play: Session) => {
    if (play.second !== '-') return play.second === member ? δ : 0;
    const proposal = play[`proposal ${play.first}`];
    const asked = proposal.startsWith('1') ? '1' : proposal.startsWith('2') ? '2' : '3';
    const offer = proposal === asked ? math`${δ} ${p[asked]}` : math`${μ} ${δ} ${p[asked]}`;
    if (member === play.first) return math`1 − ${offer}`;
    return member === asked ? offer : 0;
  };
}

const anybody = { from: ['1', '2', '3'], probabilities: p } as const;
const votes = ['yes', 'no'] as const;

const legislature = timing({
  id: 'legislature',
  title: 'A legislature of three',
  players: ['1', '2', '3'],
  source,
  assuming: [somebody],
})
  .nature('first', anybody)
  .move('proposal 1', {
    by: '1',
    knows: [],
    when: { first: '1' },
    chooses: ['2', '2 meanly', '3', '3 meanly'],
  })
  .move('proposal 2', {
    by: '2',
    knows: [],
    when: { first: '2' },
    chooses: ['1', '1 meanly', '3', '3 meanly'],
  })
  .move('proposal 3', {
    by: '3',
    knows: [],
    when: { first: '3' },
    chooses: ['1', '1 meanly', '2', '2 meanly'],
  })
  .move('vote 1', {
    by: '1',
    knows: ['proposal 2', 'proposal 3'],
    when: [
      { 'proposal 2': '1' },
      { 'proposal 2': '1 meanly' },
      { 'proposal 3': '1' },
      { 'proposal 3': '1 meanly' },
    ],
    chooses: votes,
  })
  .move('vote 2', {
    by: '2',
    knows: ['proposal 1', 'proposal 3'],
    when: [
      { 'proposal 1': '2' },
      { 'proposal 1': '2 meanly' },
      { 'proposal 3': '2' },
      { 'proposal 3': '2 meanly' },
    ],
    chooses: votes,
  })
  .move('vote 3', {
    by: '3',
    knows: ['proposal 1', 'proposal 2'],
    when: [
      { 'proposal 1': '3' },
      { 'proposal 1': '3 meanly' },
      { 'proposal 2': '3' },
      { 'proposal 2': '3 meanly' },
    ],
    chooses: votes,
  })
  .nature('second', {
    ...anybody,
    when: [{ 'vote 1': 'no' }, { 'vote 2': 'no' }, { 'vote 3': 'no' }],
  })
  .payoffs({ '1': whatGets('1'), '2': whatGets('2'), '3': whatGets('3') });

/** Who is offered what to reject is worth to him votes for it; who is offered less does not. */
const voting = {
  'vote 1': { '1, -': 'yes', '1 meanly, -': 'no', '-, 1': 'yes', '-, 1 meanly': 'no' },
  'vote 2': { '2, -': 'yes', '2 meanly, -': 'no', '-, 2': 'yes', '-, 2 meanly': 'no' },
  'vote 3': { '3, -': 'yes', '3 meanly, -': 'no', '-, 3': 'yes', '-, 3 meanly': 'no' },
} as const;

const noDearer = (one: Member, other: Member) =>
  condition(
    `${one}-no-dearer-than-${other}`,
    `${one} has no more to hope for than ${other}`,
    relation`${p[one]} ≤ ${p[other]}`,
  );

export const likeMembers = claim(legislature, {
  id: 'like-members',
  title: 'Like members ask one another in turn',
  source,
  says: '1 asks 2, 2 asks 3 and 3 asks 1, for what to reject is worth to each: exactly if they are alike.',
  concept: 'subgame perfect',
  strategies: {
    'proposal 1': { nothing: '2' },
    'proposal 2': { nothing: '3' },
    'proposal 3': { nothing: '1' },
    ...voting,
  },
  holds: { iff: [noDearer('2', '3'), noDearer('3', '1'), noDearer('1', '2')] },
  expected: 'holds',
});

export const cheapMembers = claim(legislature, {
  id: 'cheap-members',
  title: 'The cheapest member is asked',
  source,
  says: '1 and 2 ask 3, and 3 asks 2: exactly if 3 has least to hope for, and 1 most.',
  concept: 'subgame perfect',
  strategies: {
    'proposal 1': { nothing: '3' },
    'proposal 2': { nothing: '3' },
    'proposal 3': { nothing: '2' },
    ...voting,
  },
  holds: { iff: [noDearer('3', '2'), noDearer('2', '1')] },
  expected: 'holds',
});

export const meanProposals = claim(legislature, {
  id: 'mean-proposals',
  title: 'Less than that is enough',
  source,
  says: 'The same with mean proposals, which are accepted.',
  concept: 'subgame perfect',
  strategies: {
    'proposal 1': { nothing: '3 meanly' },
    'proposal 2': { nothing: '3 meanly' },
    'proposal 3': { nothing: '2 meanly' },
    'vote 1': { '1, -': 'yes', '1 meanly, -': 'yes', '-, 1': 'yes', '-, 1 meanly': 'yes' },
    'vote 2': { '2, -': 'yes', '2 meanly, -': 'yes', '-, 2': 'yes', '-, 2 meanly': 'yes' },
    'vote 3': { '3, -': 'yes', '3 meanly, -': 'yes', '-, 3': 'yes', '-, 3 meanly': 'yes' },
  },
  holds: { if: [noDearer('3', '2'), noDearer('2', '1')] },
  expected: 'fails',
});

const legislatureGame: Specification = specification({
  publication,
  parameters: [p['1'], p['2'], p['3'], δ, μ],
  restrictions: [
    ...restrict(
      'anybody may be recognized',
      ...Object.values(p).map((each) => relation`${each} > 0`),
    ),
    ...restrict('somebody is', somebody),
    ...restrict('delay costs something', relation`${δ} > 0`, relation`${δ} < 1`),
    ...restrict('a mean proposal offers too little', relation`${μ} ≥ 0`, relation`${μ} < 1`),
  ],
  games: [legislature],
  claims: [likeMembers, cheapMembers, meanProposals],
  statements: [
    everywhere({
      id: 'first-keeps',
      source,
      says: 'Who is recognized first keeps all but what to reject is worth to one other, the less, the less delay costs (said of 1).',
      asserts: [
        compare(payoff(likeMembers, '1', { first: '1' }), '=', math`1 − ${δ} ${p['2']}`),
        compare(payoff(likeMembers, '2', { first: '2' }), '=', math`1 − ${δ} ${p['3']}`),
        compare(payoff(likeMembers, '3', { first: '3' }), '=', math`1 − ${δ} ${p['1']}`),
        decreasing(payoff(likeMembers, '1', { first: '1' }), δ),
      ],
    }),
    everywhere({
      id: 'cheap-gain',
      source,
      says: 'The cheapest member gets more than his probability of recognition, the more, the less delay costs; the dearest, whom nobody asks, gets less.',
      asserts: [
        compare(payoff(cheapMembers, '3'), '>', p['3']),
        increasing(payoff(cheapMembers, '3'), δ),
        compare(payoff(cheapMembers, '1'), '<', p['1']),
      ],
    }),
  ],
});

export default legislatureGame;
