import type { Publication, Source } from '../src/index.js';

/** The talk that this folder restates. */
export const talk: Publication = {
  authors: ['Matt Malis'],
  title: 'Collusion among Adversaries',
  year: 2025,
  venue: 'Texas Triangle IR Conference, UT Dallas, 25 January 2025',
  url: 'https://mattmalis.github.io/slides',
};

/** The slides' headings; few carry a number, so the headings are what we cite. */
type Heading =
  | 'Sequence'
  | 'Types'
  | "D's signal"
  | 'Conflict payoffs'
  | 'D preferences over types'
  | 'Total payoffs'
  | 'Non-communication equilibrium'
  | 'Sequence, with a private message'
  | 'Communication equilibrium'
  | 'B^m incentive-compatibility'
  | 'To summarize'
  | 'Public message'
  | 'Franco-Prussian War, 1870'
  | 'South Korean martial law episode, 2024'
  | 'Contribution'
  | 'Overview';

export function slide(heading: Heading): Source {
  return { publication: talk, place: `slide "${heading}"` };
}
