/**
 * Keys of the Matter SDK whose private halves everyone has (credentials/test and credentials/development of
 * project-chip/connectedhomeip): lower-case hexadecimal SHA-256 of each subjectPublicKeyInfo. What they sign shows that
 * something is a sample, and proves nothing of a product that is sold.
 */
export const TEST_AUTHORITIES: readonly string[] = [
  '937c2199ca45339155ca9b9047bb384a5e7e6969831074d049bdb2eb138abfe3', // Chip-Test-PAA-FFF1
  '33cd78c212fd7359bb0e0272efdacd2a399bcb731f262ebb8a4a766e4beecfaa', // Chip-Test-PAA-NoVID
  '65d767e0adb9c9acb392f432627206eb9b6c19b17d465596008bcfb133a227e8', // Chip-Test-PAA-FFF2-ValInFuture
  'd64bcff2bebdf9d32a69b88ca77a49817b18bac66e75b328750923a6f70d990e', // Chip-Test-PAA-FFF2-ValInPast
  '9c3cf8faebc2418583077e0945d4827304c5a54fcd20b6e9021df14034384f61', // Chip-Development-PAA
];

/** The SDK's "Matter Test CD Signing Authority". */
export const TEST_DECLARATION_SIGNER = 'ea6dba5a7a1a6303aeebd272be65bae1095a05280c4044ca81056e3136988279';

/** Vendor identifiers for tests (Core Specification, section 2.5.2). */
export const isTestVendor = (vendorId: number): boolean => vendorId >= 0xfff1 && vendorId <= 0xfff4;
