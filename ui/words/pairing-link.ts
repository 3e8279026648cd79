import { say, type Phrase } from './phrase.ts';

/** Everything that is said about pairing links and their QR codes. */
export const LINK = {
  label: 'The link, pasted or scanned',
  beware:
    'Only use one that your own gateway or your own Latchkey shows you. No one on the phone or in an email needs ' +
    'you to do this.',
  placeholder: 'latchkey:pair?…',
  use: 'Use this link',
  camera: 'Use the camera',
  picture: 'Choose a picture',
  found: 'A code was read. Look at it, then choose “Use this link”.',
  noCode: 'There is no QR code in this picture that Latchkey can read.',
  cameraRefused:
    'Latchkey may not use the camera. If your browser does not ask again, it keeps your answer: press the sign at ' +
    'the left end of the address bar, allow the camera there, and try again. Or choose a picture, or paste the ' +
    'link.',
  noCamera:
    'There is no camera that Latchkey could use, or another program is using it. Choose a picture, or paste the link.',
  tryAgain: 'Try again',
  seen: 'What the camera sees',
  stop: 'Stop',
  proved: 'Proved by the link',
  provedWhy:
    'The link carries the fingerprint of a key, and what was fetched has that very key. So nothing is left to ' +
    'compare. If you took the link from your own gateway or your own Latchkey, pair it.',
  share: 'Pair another browser or phone',
  shareWhy: 'Scan this there in Latchkey’s “Pair a gateway”. It holds nothing secret.',
  shareUrl: 'Where can this root be fetched over http?',
  shareElsewhere:
    'A code may lead only to where gateways are known to publish their root, such as /root.pem. Put a copy of the ' +
    'root there, or take the file to the other browser.',
  shareMake: 'Make the code',
  copy: 'Copy the link',
  copied: 'Copied.',
} as const;

/** Who is asked, before anyone is. */
export function asksFirst(url: string): Phrase {
  const { host, pathname } = new URL(url);
  return say`Latchkey will ask ${host} for ${pathname}, over http, and only if that address is on your network.`;
}

export const codeOf = (name: string): Phrase => say`QR code that pairs ${name}`;
