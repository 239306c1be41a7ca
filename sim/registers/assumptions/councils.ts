/** Assumptions about standing bodies, and the thresholds by which bodies are told apart. */
import { assumed, group } from './shapes';

const NONE = 'no source gives it';

export const COUNCIL_ASSUMPTIONS = {
  ...group('council', {
    presence: assumed(
      0.7,
      [0, 1],
      'share',
      'Part of the sessions of a standing body that its chair calls without being made to.',
      'S3-29',
    ),
    spread: assumed(
      0.3,
      [0, 0.5],
      'share',
      'How far the starting rules of standing bodies lie around their middle, either way.',
      'S3-60; B-81, B-82',
    ),
    hours: assumed(
      3,
      [0, 40],
      'hours per month',
      'Staff hours of the secretariat that a standing body brings along.',
      NONE,
    ),
    seats: assumed(
      10,
      [3, 40],
      'members',
      'Members that a standing body is given by lot at its start.',
      NONE,
    ),
  }),
  ...group('logic', {
    sessions: assumed(
      12,
      [4, 24],
      'sessions a year',
      'Joint sessions from which a standing body can count as hands-on.',
      'S3-27',
    ),
    most: assumed(
      0.6,
      [0.4, 0.9],
      'share',
      'Largest share of the agenda that one group has in a hands-on body.',
      'S3-54',
    ),
    citizens: assumed(
      0.25,
      [0.05, 0.6],
      'share',
      'Least share of the agenda that citizens have in a hands-on body.',
      'S3-54',
    ),
    monitoring: assumed(
      0.5,
      [0.2, 0.8],
      'share',
      'Part of what members say from which asking for accounts makes a watchdog.',
      'S3-28',
    ),
  }),
  ...group('mode', {
    participative: assumed(
      0.25,
      [0.05, 0.4],
      'share',
      'Citizens’ share of the agenda from which they take part in planning rather than only consume.',
      'S3-11, S3-12',
    ),
    enhanced: assumed(
      0.5,
      [0.4, 0.9],
      'share',
      'Citizens’ share of the agenda from which the mode counts as enhanced.',
      'S3-13',
    ),
  }),
  ...group('type', {
    voice: assumed(
      0.15,
      [0.02, 0.33],
      'share',
      'Share of the agenda from which a group counts as one of those that decide.',
      'S0-12 … S0-14',
    ),
  }),
} as const;
