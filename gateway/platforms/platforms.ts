import { createHash } from 'node:crypto';
import { toPem } from '../../src/core/encoding/pem.ts';
import type { Certificate } from '../../src/core/x509/basics/index.ts';
import { homeScope } from '../ca/profile.ts';
import { type RouteAnswer, type Routes, textAnswer } from '../common/routes.ts';
import { appleProfile } from './apple-profile.ts';

/** Systems that trust a root once a person has installed it. */
export const PLATFORMS = ['apple', 'android', 'windows', 'chromeos', 'linux', 'firefox'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** What a person does, by commands where there are such; `instead`: the same on another system. */
export type Step = string | (Command & { readonly instead?: Command });
interface Command {
  readonly text: string;
  readonly command: string;
}

/** How a person installs the root on one of them. */
export interface PlatformSteps {
  readonly name: string;
  /** Last part of the address under which the gateway has the file. */
  readonly file: string;
  readonly steps: readonly Step[];
  /** How to be rid of it again. */
  readonly remove: string;
}

/** None of these systems was to be had where this was written: the page says so beside each. */
export const NOT_TRIED = 'Not tried here: these steps are from the maker’s documentation.';

export const STEPS: Readonly<Record<Platform, PlatformSteps>> = {
  apple: {
    name: 'iPhone, iPad, Mac',
    file: 'latchkey-home.mobileconfig',
    steps: [
      'Open the file. iPhone and iPad: in Safari, and allow the download.',
      'iPhone and iPad: Settings, Profile Downloaded, Install. Mac: System Settings, General, Device Management.',
      'Before you agree, open More Details and compare the SHA-256 fingerprint.',
      'iPhone and iPad: Settings, General, About, Certificate Trust Settings, and switch it on.',
    ],
    remove: 'Settings, General, VPN & Device Management: remove the profile.',
  },
  android: {
    name: 'Android',
    file: 'latchkey-home.crt',
    steps: [
      'Download the file. Android does not install it from the browser.',
      'Settings, Security & privacy, More, Encryption & credentials, Install a certificate, CA certificate.',
      'Choose the file, then open it under Trusted credentials, User, and compare the SHA-256 fingerprint.',
    ],
    remove: 'The same page, Trusted credentials, User: remove it. Most apps beside browsers never use it.',
  },
  windows: {
    name: 'Windows',
    file: 'latchkey-home.cer',
    steps: [
      {
        text: 'Compare the fingerprint that this prints. The thumbprint under Details is SHA-1, and another.',
        command: 'certutil -hashfile latchkey-home.cer SHA256',
      },
      'Install Certificate, Current User, place it in Trusted Root Certification Authorities.',
    ],
    remove: 'certmgr.msc, Trusted Root Certification Authorities: delete it.',
  },
  chromeos: {
    name: 'ChromeOS',
    file: 'latchkey-home.crt',
    steps: [
      'In Chrome: Settings, Privacy and security, Security, Manage certificates, Authorities, Import.',
      'Tick only “Trust this certificate for identifying websites”.',
      'Open it in the list and compare the SHA-256 fingerprint.',
    ],
    remove: 'The same list: delete it.',
  },
  linux: {
    name: 'Linux',
    file: 'latchkey-home.pem',
    steps: [
      {
        text: 'Compare the fingerprint:',
        command: 'openssl x509 -in latchkey-home.pem -noout -fingerprint -sha256',
      },
      {
        text: 'Install it. On Debian and Ubuntu:',
        command:
          'sudo cp latchkey-home.pem /usr/local/share/ca-certificates/latchkey-home.crt\nsudo update-ca-certificates',
        instead: {
          text: 'On Fedora:',
          command: 'sudo cp latchkey-home.pem /etc/pki/ca-trust/source/anchors/\nsudo update-ca-trust',
        },
      },
      'Chrome and Firefox have lists of their own: Settings, Certificates, Import, for websites only.',
    ],
    remove: 'Delete the file and run the same command again.',
  },
  firefox: {
    name: 'Firefox',
    file: 'latchkey-home.pem',
    steps: [
      'Settings, Privacy & Security, View Certificates, Authorities, Import.',
      'Choose View first and compare the SHA-256 fingerprint.',
      'Tick only “Trust this CA to identify websites”.',
    ],
    remove: 'The same list: Delete or Distrust.',
  },
};

/** SHA-256 of the certificate, as systems show it. */
export const fingerprintOf = (root: Certificate): string =>
  (createHash('sha256').update(root.der).digest('hex').toUpperCase().match(/../g) ?? []).join(':');

/** What installing the root allows and what it does not, each in one sentence. */
export function whatItAllows(): string {
  const names = homeScope().names.map((name) => `.${name}`);
  const last = names.pop() ?? '';
  return (
    `It lets this gateway vouch for devices under ${names.join(', ')} and ${last} and at private addresses. ` +
    'Limits in the root forbid websites such as www.example.com. Whether this system keeps to them was not tried here.'
  );
}

const TYPES: Readonly<
  Record<string, { readonly type: string; readonly body: (root: Certificate) => string | Uint8Array }>
> = {
  'latchkey-home.mobileconfig': {
    type: 'application/x-apple-aspen-config',
    body: (root) => appleProfile(root, whatItAllows()),
  },
  // What Android and ChromeOS offer to install, in DER.
  'latchkey-home.crt': { type: 'application/x-x509-ca-cert', body: ({ der }) => der },
  'latchkey-home.cer': { type: 'application/pkix-cert', body: ({ der }) => der },
  'latchkey-home.pem': { type: 'application/x-pem-file', body: ({ der }) => toPem([der]) },
};

/** The files, each under its name below `/install/`. All of it is public. */
export function platformRoutes(root: Certificate): Routes {
  return {
    'GET /install/': ({ rest }): RouteAnswer => {
      const file = Object.hasOwn(TYPES, rest) ? TYPES[rest] : undefined;
      if (!file) return textAnswer(404, 'Nothing here.');
      return {
        status: 200,
        headers: {
          'content-type': file.type,
          'content-disposition': `attachment; filename="${rest}"`,
          'x-content-type-options': 'nosniff',
        },
        body: file.body(root),
      };
    },
  };
}

function inText(step: Step): string {
  if (typeof step === 'string') return step;
  const { text, command, instead } = step;
  const own = `${text}\n     ${command.replaceAll('\n', '\n     ')}`;
  return instead ? `${own}\n     ${inText(instead)}` : own;
}

/** All of it as text, for the terminal. @param place `host:port` of the gateway. */
export function describePlatforms(root: Certificate, place: string): string {
  const parts = PLATFORMS.map((platform) => {
    const { name, file, steps, remove } = STEPS[platform];
    const lines = steps.map((step, index) => `  ${index + 1}. ${inText(step)}`);
    return [`${name}: http://${place}/install/${file}`, ...lines, `  To remove it: ${remove}`, `  ${NOT_TRIED}`].join(
      '\n',
    );
  });
  return [`SHA-256 fingerprint: ${fingerprintOf(root)}`, whatItAllows(), ...parts].join('\n\n');
}
