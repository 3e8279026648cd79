import { deviceName, hostText } from '../lib/device.ts';
import type { Appraisal, ReasonCode } from '../lib/types.ts';
import { join, say, type Phrase } from './phrase.ts';
import { REASONS } from './reasons.ts';

/** The three things a person reads before Details. */
export interface Facts {
  readonly who: Phrase;
  readonly how: Phrase;
  readonly not: Phrase;
}

type Kind = 'caution' | 'danger' | 'cannot-tell';
type Limits = Partial<Record<ReasonCode, string>>;

/** Whether someone who is believed proved whose device this is: the facts never say then that no one did. */
export const ownerProved = ({ findings }: Pick<Appraisal, 'findings'>): boolean =>
  findings.some(({ question, answer }) => question === 'belongs-to' && answer === 'proved');

const WHO: Record<Kind, (appraisal: Appraisal) => Phrase> = {
  caution: (appraisal) =>
    appraisal.device?.pinned
      ? say`Perhaps your ${deviceName(appraisal)}, but something about it is off.`
      : ownerProved(appraisal)
        ? say`Something about the device at ${hostText(appraisal)} is off.`
        : say`It is not certain who answers at ${hostText(appraisal)}.`,
  danger: (appraisal) =>
    appraisal.device?.pinned
      ? say`Not the ${deviceName(appraisal)} that Latchkey knows, as far as it can tell.`
      : ownerProved(appraisal)
        ? say`This may be anyone, whatever else is proved below.`
        : say`Anyone. Nothing here shows that this is your device.`,
  'cannot-tell': (appraisal) =>
    appraisal.device?.pinned
      ? say`Perhaps your ${deviceName(appraisal)}. Latchkey could not check.`
      : ownerProved(appraisal)
        ? say`Latchkey could not check all about the device at ${hostText(appraisal)}.`
        : say`Latchkey cannot tell who answers at ${hostText(appraisal)}.`,
};

/** Where the reason says more about who answers than the kind does. */
const WHO_BY_REASON: Partial<Record<ReasonCode, (appraisal: Appraisal) => Phrase>> = {
  'outside-scope': (appraisal) =>
    say`A paired gateway issued this certificate, but it may not vouch for ${hostText(appraisal)}.`,
};

/** What a leading reason does not mean; the last resort of each kind follows. */
const LIMITS: Limits = {
  'key-changed':
    'It does not have to be an attack: a reset or a replacement does the same. If neither happened, do not go on.',
  'key-differs-vouched':
    'It does not mean that anything is wrong: a device that was set up with another gateway since then shows this. ' +
    'But Latchkey does not take the new key without your word.',
  'key-differs-wildcard':
    'It does not mean that anything is wrong: a new certificate shows this. But whoever has that certificate can ' +
    'pretend to be any device here, so Latchkey does not take the new key without your word.',
  'key-on-static-list':
    'It does not mean that someone has broken in. But anyone with the same software can pretend to be this device.',
  'key-on-other-device':
    'It does not mean that someone has broken in. But each device with this key can pretend to be the other. ' +
    'If both names are one device, forget the other one under Devices.',
  'key-published-by-service':
    'It does not mean that the device is bad: such names are made for trying things out. But type nothing here that ' +
    'others on your network must not know.',
  'key-perhaps-shared':
    'It does not mean that the device is bad: one device can have several addresses. But two with one key can ' +
    'pretend to be each other.',
  'impostor-issuer':
    'It does not prove bad intent: a gateway that was reset makes itself a new key. Then pair it again.',
  expired: 'It does not mean that the device is not yours. Devices that were switched off for long often show this.',
  'not-yet-valid': 'It does not mean that the device is not yours. A wrong clock is the usual cause.',
  'name-mismatch': 'It does not mean that the device is bad. It may be yours under another name.',
  'name-missing': 'It does not mean that the device is bad. Many older devices are made like this.',
  'no-gateway-paired': 'It does not mean that the device is bad. Pairing your gateway may settle it.',
  'issuer-not-paired': 'It does not mean that the device is bad. If the issuer is your own gateway, pair it.',
  'issuer-rotated':
    'It does not mean that anything is wrong, nor that all is well. Pair your gateway again, and Latchkey can check.',
  'issuer-unseen':
    'It does not mean that anything is wrong, nor that all is well. Pair your gateway again, and Latchkey can check.',
  'issuer-namesake': 'It does not prove bad intent: some gateways have two roots of one name. Then pair the other one.',
  'outside-scope': 'It does not mean that the device is bad. But the gateway’s word does not count for this address.',
  'key-weak': 'It does not mean that the device is not yours. An update of its software may give it a better key.',
  'on-link-unknown': 'It does not mean that anything is wrong. If you know the device, Latchkey can remember its key.',
  'unseen-flag-off': 'It does not mean that anything is wrong. Latchkey simply cannot see.',
  'unseen-refused': 'It does not mean that the device is bad. Browsers refuse most devices at home.',
  'unseen-no-permission': 'It does not mean that anything is wrong. Latchkey has not looked.',
  'unseen-missed': 'It does not mean that anything is wrong. Reload the page and Latchkey will look.',
};

const OTHERWISE: Record<Kind, string> = {
  caution: 'It does not mean that the device is bad. Check before you type a password.',
  danger: 'It does not mean that your device is broken. It means that you should not type anything here.',
  'cannot-tell': 'It does not mean that anything is wrong, nor that all is well.',
};

/** Facts that follow the most important reason. */
export function leadFacts(kind: Kind): (verdict: Appraisal['headline'], appraisal: Appraisal) => Facts {
  return ({ reasons }, appraisal) => {
    const lead = reasons[0];
    return {
      who: ((lead !== undefined && WHO_BY_REASON[lead]) || WHO[kind])(appraisal),
      how: join(
        [lead === undefined ? 'Latchkey has nothing to go by.' : REASONS[lead]],
        lead === 'name-mismatch' ? madeFor(appraisal) : null,
      ),
      not: join(
        [(lead !== undefined && LIMITS[lead]) || OTHERWISE[kind]],
        lead === 'expired' && vouched(appraisal) ? say`Your gateway can give it a new certificate.` : null,
      ),
    };
  };
}

const vouched = ({ findings }: Appraisal): boolean => findings.some(({ code }) => code === 'path-to-gateway');

/** A person may know the device by its other name. */
function madeFor({ certificate }: Appraisal): Phrase | null {
  const [first, ...others] = (certificate?.sans ?? []).flatMap((name) =>
    name.kind === 'dns' || name.kind === 'ip' ? [name.value] : [],
  );
  if (first === undefined) return null;
  return others.length === 0
    ? say`It was made for ${first}.`
    : say`It was made for ${first} and ${String(others.length)} more.`;
}
