/**
 * Certificates of the Matter SDK (project-chip/connectedhomeip, Apache-2.0) in both encodings: credentials/test/
 * operational-certificates/Chip-Test-Root01-Cert, and Node02_04 of src/credentials/tests/CHIPCert_test_vectors.cpp.
 */
const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

export const ROOT01 = {
  tlv: bytes(
    'FTABCFNMRYJzYjUUJAIBNwMnFAEAAADKysrKGCYE7xcbJyYFbrW5TDcGJxQBAAAAysrKyhgkBwEkCAEwCUEEO4hGDsloel0PO0s7E/zSmcL21QUd' +
      'AD7knJkkz5j094DrIP03yNNYNH9fh9CMMhPlQK8RurkTfkk1TwxbY0PeYzcKNQEpARgkAmAwBBTMEwivgs/uUF6yO1e/6GoxFmVTXzAFFMwT' +
      'CK+Cz+5QXrI7V7/oajEWZVNfGDALQPfwCSaQSU5GyLHFy9GlCF4eZdQ2D5jpbE6OSV3F4hbQv6I9j1dHDYn92vA/BGSwro4flW1vZ6MRJDhY' +
      'JGiXgKkY',
  ),
  der: bytes(
    'MIIBnjCCAUOgAwIBAgIIU0xFgnNiNRQwCgYIKoZIzj0EAwIwIjEgMB4GCisGAQQBgqJ8AQQMEENBQ0FDQUNBMDAwMDAwMDEwHhcNMjAxMDE1MTQy' +
      'MzQzWhcNNDAxMDE1MTQyMzQyWjAiMSAwHgYKKwYBBAGConwBBAwQQ0FDQUNBQ0EwMDAwMDAwMTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA' +
      'BDuIRg7JaHpdDztLOxP80pnC9tUFHQA+5JyZJM+Y9PeA6yD9N8jTWDR/X4fQjDIT5UCvEbq5E35JNU8MW2ND3mOjYzBhMA8GA1UdEwEB/wQF' +
      'MAMBAf8wDgYDVR0PAQH/BAQDAgEGMB0GA1UdDgQWBBTMEwivgs/uUF6yO1e/6GoxFmVTXzAfBgNVHSMEGDAWgBTMEwivgs/uUF6yO1e/6Gox' +
      'FmVTXzAKBggqhkjOPQQDAgNJADBGAiEA9/AJJpBJTkbIscXL0aUIXh5l1DYPmOlsTo5JXcXiFtACIQC/oj2PV0cNif3a8D8EZLCujh+VbW9n' +
      'oxEkOFgkaJeAqQ==',
  ),
};

/** With a common name and two CASE authenticated tags. */
export const NODE02_04 = {
  tlv: bytes(
    'FTABCHgLmgO9yAJyJAIBNwMnEwQAAADKysrKJxUdAAAAAACw+hgmBO8XGycmBW61uUw3BiYWAhDOqywBDVRlc3RDZXJ0MDJfMDQnFR0AAAAAALD6' +
      'JhYDAM2rJxEEAAIA3t7e3hgkBwEkCAEwCUEE73AA0A5zLgKe5sEVmrZsoKLmE3TJK29Ft5mJZhVJK33Vqp2H/FbfkPgNiEs/n3k+W6hQDL6F' +
      'h6RBwiFbh9ceSjcKNQEoARgkAgE2AwQCBAEYMAQUtEkWgBBPw42c+tpp6jCFFEySfSowBRTh525nd4Ud13QWvd017DwTfEcp3BgwC0AtE8Ks' +
      'WAGDd1hLpi0N0c+80aDaIP/nYXnl8vaDmlCQcMdbB4l0JnP35QJkzJztwAHJPJ6cBQKQP9c9JeMeQq0kGA==',
  ),
  der: bytes(
    'MIICTzCCAfWgAwIBAgIIeAuaA73IAnIwCgYIKoZIzj0EAwIwRDEgMB4GCisGAQQBgqJ8AQMMEENBQ0FDQUNBMDAwMDAwMDQxIDAeBgorBgEEAYKi' +
      'fAEFDBBGQUIwMDAwMDAwMDAwMDFEMB4XDTIwMTAxNTE0MjM0M1oXDTQwMTAxNTE0MjM0MlowgZAxGDAWBgorBgEEAYKifAEGDAhBQkNFMTAw' +
      'MjEWMBQGA1UEAwwNVGVzdENlcnQwMl8wNDEgMB4GCisGAQQBgqJ8AQUMEEZBQjAwMDAwMDAwMDAwMUQxGDAWBgorBgEEAYKifAEGDAhBQkNE' +
      'MDAwMzEgMB4GCisGAQQBgqJ8AQEMEERFREVERURFMDAwMjAwMDQwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATvcADQDnMuAp7mwRWatmyg' +
      'ouYTdMkrb0W3mYlmFUkrfdWqnYf8Vt+Q+A2ISz+feT5bqFAMvoWHpEHCIVuH1x5Ko4GDMIGAMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQD' +
      'AgeAMCAGA1UdJQEB/wQWMBQGCCsGAQUFBwMCBggrBgEFBQcDATAdBgNVHQ4EFgQUtEkWgBBPw42c+tpp6jCFFEySfSowHwYDVR0jBBgwFoAU' +
      '4eduZ3eFHdd0Fr3dNew8E3xHKdwwCgYIKoZIzj0EAwIDSAAwRQIgLRPCrFgBg3dYS6YtDdHPvNGg2iD/52F55fL2g5pQkHACIQDHWweJdCZz' +
      '9+UCZMyc7cAByTyenAUCkD/XPSXjHkKtJA==',
  ),
};

/**
 * credentials/test/attestation/Chip-Test-PAA-NoVID-Cert of the SDK: an authority for any vendor, its key known to all.
 */
export const PAA_NO_VID = bytes(
  'MIIBkTCCATegAwIBAgIHC4+6qN2G7jAKBggqhkjOPQQDAjAaMRgwFgYDVQQDDA9NYXR0ZXIgVGVzdCBQQUEwIBcNMjEwNjI4MTQyMzQzWhgPOTk5' +
    'OTEyMzEyMzU5NTlaMBoxGDAWBgNVBAMMD01hdHRlciBUZXN0IFBBQTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABBDvAqgah7aBIfuo0xl4+Aej' +
    'F+UKqKgoRGgokUuTPejt1KXDnJ/3GkzjZH/X9iZTt9JJX8ukwPR/h2iAA54HIEqjZjBkMBIGA1UdEwEB/wQIMAYBAf8CAQEwDgYDVR0PAQH/BAQD' +
    'AgEGMB0GA1UdDgQWBBR4XOcFuGuPTm/Hk6pgy0PqaWiC1TAfBgNVHSMEGDAWgBR4XOcFuGuPTm/Hk6pgy0PqaWiC1TAKBggqhkjOPQQDAgNIADBF' +
    'AiEAue/bPqBqUuwL8B5h2u0sLRVt22zwFBAdq3mPrAX6R+UCIGAGHT411g2dSw1Eja12EvfoXFguP8MS3Bh5TdNzcV5d',
);

/** A sample below it: Chip-Test-DAC-FFF2-8003-0018-FB and its issuer, of credentials/test/attestation of the SDK. */
export const SAMPLE = {
  dac: bytes(
    'MIIBrzCCAVWgAwIBAgIIWhaCmw2vAIowCgYIKoZIzj0EAwIwJDEiMCAGA1UEAwwZTWF0dGVyIFRlc3QgUEFJIE12aWQ6RkZGMjAgFw0yMTA2' +
      'MjgxNDIzNDNaGA85OTk5MTIzMTIzNTk1OVowMzExMC8GA1UEAwwoTWF0dGVyIFRlc3QgREFDIDAwMTggTXZpZDpGRkYyIE1waWQ6ODAwMzBZ' +
      'MBMGByqGSM49AgEGCCqGSM49AwEHA0IABLqfrz139ZNd6Gn9H8MgKMgNJOeYagxJkIjOHygXMIOQ8B2Xeb0DsvfolUqG5ygposTMlwhVuIxd' +
      '7DET2Y9VBDajYDBeMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMB0GA1UdDgQWBBS5WdztslKT5Kjyt1ZxOF9iY4Tx1jAfBgNVHSME' +
      'GDAWgBQZ+pR0kynadA9VajM/tRNz1wgXVjAKBggqhkjOPQQDAgNIADBFAiBdR2T64cwhFSASj9JSeOHI2o7UxgpxME9CEOo/HUkRmwIhALaj' +
      'ztjBEvSOHhqYDv7SMtQyyk3pxeUgGSKOv4qZLvFK',
  ),
  pai: bytes(
    'MIIBmzCCAUKgAwIBAgIIIt8JcSeGaqMwCgYIKoZIzj0EAwIwGjEYMBYGA1UEAwwPTWF0dGVyIFRlc3QgUEFBMCAXDTIxMDYyODE0MjM0M1oY' +
      'Dzk5OTkxMjMxMjM1OTU5WjAkMSIwIAYDVQQDDBlNYXR0ZXIgVGVzdCBQQUkgTXZpZDpGRkYyMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE' +
      'anvx+yP6s3+8o1jmPZIEtwNXBr6tftPgSwsb/ipZVnUf6hVvlNNGzihh9Ouv2CKTwudkXMx6Wqy/sX5B5eJEgaNmMGQwEgYDVR0TAQH/BAgw' +
      'BgEB/wIBADAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0OBBYEFBn6lHSTKdp0D1VqMz+1E3PXCBdWMB8GA1UdIwQYMBaAFHhc5wW4a49Ob8eTqmDL' +
      'Q+ppaILVMAoGCCqGSM49BAMCA0cAMEQCIHZQ4Yv8BJhq6w3Gjhu8AZlvRLSwNLDYDI2UpothBjIDAiB4/ryct/QEzO8ZXM8eywlUQ4vlpZ10' +
      'iumuMTkNmxJb/g==',
  ),
};

/** credentials/test/certification-declaration/Chip-Test-CD-Signing-Cert of the SDK. */
export const TEST_CD_SIGNER = bytes(
  'MIIBszCCAVqgAwIBAgIIRdrzneR6oI8wCgYIKoZIzj0EAwIwKzEpMCcGA1UEAwwgTWF0dGVyIFRlc3QgQ0QgU2lnbmluZyBBdXRob3JpdHkwIBcN' +
    'MjEwNjI4MTQyMzQzWhgPOTk5OTEyMzEyMzU5NTlaMCsxKTAnBgNVBAMMIE1hdHRlciBUZXN0IENEIFNpZ25pbmcgQXV0aG9yaXR5MFkwEwYHKoZI' +
    'zj0CAQYIKoZIzj0DAQcDQgAEPDmJIkUrVcrzicJb0bykZWlSzLkOiGkkmthHRlMBTL+V1oeWXgNrUhxRA35rjO3vyh60QEZpT6CIgu7WUZ3suqNm' +
    'MGQwEgYDVR0TAQH/BAgwBgEB/wIBATAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0OBBYEFGL6gjNZrPqplj4c+hQK3fUE83FgMB8GA1UdIwQYMBaAFGL6' +
    'gjNZrPqplj4c+hQK3fUE83FgMAoGCCqGSM49BAMCA0cAMEQCICxUXOTkV9im8NnZu+vW7OHd/n+MbZps83UyH8b6xxOEAiBUB3jodDlyUn7t669Y' +
    'aGIgtUB48s1OYqdq58u5L/VMiw==',
);

/**
 * The declaration of credentials/development/commissioner_dut/struct_cd_official_cd: official, signed by the key above.
 */
export const OFFICIAL_BY_TEST_KEY = bytes(
  'MIHqBgkqhkiG9w0BBwKggdwwgdkCAQMxDTALBglghkgBZQMEAgEwRQYJKoZIhvcNAQcBoDgENhUkAAElAfH/NgIFAIAYJQM0EiwEE1pJRzIwMTQx' +
    'WkIzMzAwMDEtMjQkBQAkBgAlB3aYJAgCGDF+MHwCAQOAFGL6gjNZrPqplj4c+hQK3fUE83FgMAsGCWCGSAFlAwQCATAKBggqhkjOPQQDAgRIMEYC' +
    'IQD/wORXUMFwDADlPYvCAnxrbZooAlDJVK+sDXqm83nKSAIhAMmOJhUltXUbb1ewmZ956CLqNXhhZGE6Ghhu82OnAC7E',
);

/**
 * A subject with attributes of Matter, as UTF8String, which is how the specification writes them.
 * @param attributes by the last two arcs of their OID.
 */
export const matterSubject = (attributes: Readonly<Record<string, string>>, commonName?: string): string =>
  [
    ...(commonName === undefined ? [] : [`CN=${commonName}`]),
    ...Object.entries(attributes).map(
      ([arcs, value]) =>
        `1.3.6.1.4.1.37244.${arcs}=#0c${value.length.toString(16).padStart(2, '0')}` +
        Buffer.from(value).toString('hex'),
    ),
  ].join(',');
