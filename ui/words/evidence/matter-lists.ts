import type { MatterList, MatterListsView, MatterLoaded } from '../../../src/protocol/index.ts';

/** What the page about makers says of the lists that Matter devices are checked by. */
export const MATTER_LISTS = {
  title: 'Matter',
  lead:
    'Matter devices are checked by public lists. Latchkey fetches none of them: get the files from the Distributed ' +
    'Compliance Ledger or the Matter SDK, and add them here.',
  reading: 'Reading …',
} as const;

interface ListWords {
  readonly name: string;
  readonly why: string;
  readonly add: string;
  readonly forget: string;
  readonly accept: string;
}

export const MATTER_LIST_WORDS: Readonly<Record<MatterList, ListWords>> = {
  authorities: {
    name: 'Attestation authorities',
    why: 'Root certificates (PAA) that show who made a device: .pem, .der, or JSON of the ledger.',
    add: 'Add attestation authorities',
    forget: 'Forget attestation authorities',
    accept: '.pem,.crt,.cer,.der,.json',
  },
  signers: {
    name: 'Signers of declarations',
    why: 'Certificates of those who sign declarations of certification.',
    add: 'Add signers of declarations',
    forget: 'Forget signers of declarations',
    accept: '.pem,.crt,.cer,.der,.json',
  },
  revocations: {
    name: 'Revocation lists',
    why: 'Lists of device certificates that their makers revoked: .crl or .pem.',
    add: 'Add revocation lists',
    forget: 'Forget revocation lists',
    accept: '.crl,.der,.pem',
  },
  delegates: {
    name: 'Signers of revocation lists',
    why: 'Certificates of those who sign such a list for a maker. Most lists need none.',
    add: 'Add signers of revocation lists',
    forget: 'Forget signers of revocation lists',
    accept: '.pem,.crt,.cer,.der,.json',
  },
  names: {
    name: 'Names of vendors and products',
    why: 'JSON of the ledger that says what the numbers stand for.',
    add: 'Add names of vendors and products',
    forget: 'Forget names of vendors and products',
    accept: '.json',
  },
};

export const countOf = (list: MatterList, lists: MatterListsView): string =>
  lists[list] === 0 ? 'Empty.' : `${lists[list].toLocaleString('en')} on this list.`;

export const samplesSentence = ({ samples }: MatterListsView): string | null =>
  samples === 0
    ? null
    : samples === 1
      ? 'The private key of one of these certificates is public, so it is believed about samples only.'
      : `The private keys of ${samples} of these certificates are public, so they are believed about samples only.`;

export function loadedSentence(loaded: MatterLoaded): string {
  if (!loaded.ok)
    return loaded.problem === 'nothing-of-it'
      ? 'Latchkey found nothing of this list in the file. Choose a different file.'
      : 'There is more in this file than Latchkey keeps.';
  const added = loaded.added === 0 ? 'Nothing in it was new.' : `${loaded.added.toLocaleString('en')} added.`;
  const refused =
    loaded.refused === 0
      ? ''
      : loaded.refused === 1
        ? ' One certificate in it is not of this kind and was left out.'
        : ` ${loaded.refused.toLocaleString('en')} certificates in it are not of this kind and were left out.`;
  return added + refused;
}
