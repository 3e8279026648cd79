import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Rollover {
  readonly oldRoot: string;
  readonly newRoot: string;
  /**
   * Old root, new root, and each key certified by the other (RFC 4210 section 4.4), as EST sends them: base64 of
   * certs-only PKCS#7.
   */
  readonly est: string;
}

const CA = `[ca]
default_ca = home
[home]
new_certs_dir = .
database = index.txt
rand_serial = yes
default_md = sha256
policy = any
[any]
organizationName = optional
commonName = optional
`;

/** A root that changes its key, made by the openssl program. */
export function makeRollover(subject: string): Rollover {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-rollover-'));
  const openssl = (...args: string[]): Buffer =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    writeFileSync(
      join(folder, 'ca.ext'),
      'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n',
    );
    writeFileSync(join(folder, 'ca.cnf'), CA);
    writeFileSync(join(folder, 'index.txt'), '');
    for (const name of ['old', 'new']) {
      openssl('ecparam', '-genkey', '-name', 'prime256v1', '-noout', '-out', `${name}.key`);
      openssl('req', '-new', '-key', `${name}.key`, '-subj', subject, '-out', `${name}.csr`);
    }
    // A gateway does not change its key on the day on which it made it.
    openssl(
      'ca',
      '-batch',
      '-notext',
      '-config',
      'ca.cnf',
      '-selfsign',
      '-in',
      'old.csr',
      '-keyfile',
      'old.key',
      '-startdate',
      '20260101000000Z',
      '-enddate',
      '20401231000000Z',
      '-extfile',
      'ca.ext',
      '-out',
      'old.pem',
    );
    openssl(
      'x509',
      '-req',
      '-in',
      'new.csr',
      '-key',
      'new.key',
      '-extfile',
      'ca.ext',
      '-days',
      '90',
      '-out',
      'new.pem',
    );
    openssl(
      'x509',
      '-req',
      '-in',
      'new.csr',
      '-CA',
      'old.pem',
      '-CAkey',
      'old.key',
      '-set_serial',
      '2',
      '-extfile',
      'ca.ext',
      '-days',
      '30',
      '-out',
      'new-with-old.pem',
    );
    openssl(
      'x509',
      '-req',
      '-in',
      'old.csr',
      '-CA',
      'new.pem',
      '-CAkey',
      'new.key',
      '-set_serial',
      '3',
      '-extfile',
      'ca.ext',
      '-days',
      '30',
      '-out',
      'old-with-new.pem',
    );
    const files = ['old.pem', 'new.pem', 'new-with-old.pem', 'old-with-new.pem'];
    const est = openssl(
      'crl2pkcs7',
      '-nocrl',
      ...files.flatMap((file) => ['-certfile', file]),
      '-outform',
      'DER',
    ).toString('base64');
    return {
      oldRoot: readFileSync(join(folder, 'old.pem'), 'utf8'),
      newRoot: readFileSync(join(folder, 'new.pem'), 'utf8'),
      est,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
