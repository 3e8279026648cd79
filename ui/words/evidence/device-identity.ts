/** The steps of identity certificates (IEEE 802.1AR). */
export const DEVICE_IDENTITY_STEPS: Readonly<Record<string, string>> = {
  'device-identity-issuer-unknown': 'It leads to no maker that you added.',
  'device-identity-path': 'An unbroken chain leads from it to the maker’s root certificate.',
  'device-identity-own-maker': 'The maker’s root certificate stands for devices of this name.',
  'device-identity-possession': 'The device proved that it holds the key in it.',
};
