import { asked, type StepTable } from './step-words.ts';

/** The steps of identity certificates (IEEE 802.1AR). */
export const DEVICE_IDENTITY_STEPS: StepTable = {
  'device-identity-issuer-unknown': 'It leads to no maker that you added.',
  'device-identity-path': asked(
    'An unbroken chain leads from it to the maker’s root certificate.',
    'It was issued by someone who was not allowed to.',
    'The chain from it to the maker’s root certificate has a fault.',
  ),
  'device-identity-own-maker': asked(
    'It names the maker whose root certificate it leads to.',
    'It names a different maker than the one whose root certificate it leads to.',
    'It names a maker that this root certificate does not stand for.',
  ),
  'device-identity-possession': asked(
    'The device proved that it holds the key in it.',
    'The device holds a different key than the one in it.',
    'The device did not show that it holds the key in it.',
  ),
};
