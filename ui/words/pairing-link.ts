import { say, type Phrase } from './phrase.ts';

/** Everything that is said about pairing links and their QR codes. */
export const LINK = {
  label: 'The link, pasted or scanned',
  beware:
    'Use only a link that your own gateway or your own Latchkey shows you. No one on the phone or in an email needs ' +
    'you to do this.',
  placeholder: 'latchkey:pair?…',
  use: 'Use this link',
  camera: 'Use the camera',
  picture: 'Choose a picture',
  found: 'A code was read. Check it, then choose “Use this link”.',
  noCode: 'This picture has no QR code that Latchkey can read. Choose a different one, or paste the link.',
  cameraRefused:
    'Latchkey isn’t allowed to use the camera. Press the sign at the left end of the address bar, allow the ' +
    'camera, and try again. Or choose a picture, or paste the link.',
  noCamera: 'Latchkey finds no camera, or a different program is using it. Choose a picture, or paste the link.',
  tryAgain: 'Try again',
  seen: 'What the camera sees',
  stop: 'Stop',
  proved: 'Proved by the link',
  provedWhy:
    'The link contains the fingerprint of a key, and the root certificate has this key. There’s nothing to ' +
    'compare. If you took the link from your own gateway or your own Latchkey, pair it.',
  share: 'Pair another browser or phone',
  shareWhy: 'Scan this in the other Latchkey, under “Pair a gateway”. It contains nothing secret.',
  shareUrl: 'Where can the root certificate be fetched over http?',
  shareElsewhere:
    'A code can lead only to places where gateways publish root certificates, such as /root.pem. Put a copy there, ' +
    'or take the file to the other browser.',
  shareMake: 'Make the code',
  copy: 'Copy the link',
  copied: 'Copied.',
} as const;

/** Who is asked, before anyone is. */
export function asksFirst(url: string): Phrase {
  const { host, pathname } = new URL(url);
  return say`Latchkey will ask ${host} for ${pathname} over http, only if that address is on your network.`;
}

export const codeOf = (name: string): Phrase => say`QR code that pairs ${name}`;
