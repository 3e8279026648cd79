/** The arrows of the house (docs/architecture.md): one direction, no circles, and a core that knows nobody. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|ui|home|companion|gateway|test|scripts|bench)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      // The last is for browsers, which get it as a file.
      from: { orphan: true, pathNot: ['\\.d\\.ts$', 'types\\.ts$', '^gateway/page/passkey\\.js$'] },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^latchkey:' } },
    only('core-imports-nothing-of-ours', '^src/core/', '^src/core/'),
    {
      name: 'core-knows-no-browser',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: 'webextension-polyfill|node_modules/idb' },
    },
    only('protocol-imports-core-types', '^src/protocol/', '^(src/(protocol/|core/.*types\\.ts$)|companion/protocol/)'),
    only('platform-imports-core-face', '^src/platform/', '^(src/(platform/|core/common\\.ts$)|companion/protocol/)'),
    // The face, and what is loaded late.
    only(
      'store-imports-core-face',
      '^src/store/',
      '^src/(store/|core/(common|device/shared-key|gateways/distinct-names)\\.ts$)',
    ),
    only(
      'features-import-inward',
      '^src/features/',
      // What everyone shares through the core's common face; what works by itself, or is loaded late, from its room.
      '^src/(features/|platform/|store/|protocol/|core/(?!signed/|encoding/|net/(?!strict-transport\\.ts)|' +
        'observation/|device/(?!decisions\\.ts)|scope/))',
    ),
    only('entries-wire', '^src/entries/(?!seldom\\.ts$)', '^src/(features/|platform/|protocol/)'),
    only(
      'seldom-holds-these',
      '^src/entries/seldom\\.ts$',
      '^src/(store/migrate|platform/(companion|password-field|toolbar)|' +
        'core/(appraisal/evidence|device/(decisions|shared-key)|examination/(despite-dates|hidden-revocation)|' +
        'gateways/(distinct-names|kind|with-managed)|' +
        'transfer/policy|x509/describe/verify-weakly)|' +
        'features/(anchors/try-in-tab|trust/revocation-fetcher|ending/endings|' +
        'navigation/(accepted-by|add-probe|passed-warnings|remember-strictness)))\\.ts$',
    ),
    {
      name: 'page-work-stays-out-of-the-background',
      severity: 'error',
      from: { path: '^src/entries/background\\.ts$' },
      to: {
        path: [
          '^src/features/(transfer|routes/page-work|pairing|evidence)',
          '^src/features/(anchors/(make|pairs)|devices/join)',
          '^src/store/(join|restore/)',
        ],
        reachable: true,
      },
    },
    only('ui-imports-protocol', '^ui/(?!fixtures/page-work\\.ts$)', '^(ui/|src/protocol/)'),
    only(
      'the-gallery-reads-addresses-for-real',
      '^ui/fixtures/page-work\\.ts$',
      '^(ui/|src/(protocol/|features/pairing/read-typed\\.ts$))',
    ),
    {
      // The faces of these rooms reach for the browser as soon as they are loaded, and Node has none.
      name: 'no-browser-behind-words-and-states',
      severity: 'error',
      from: { path: '^(ui/words/|ui/fixtures/(?!gallery/)|gateway/)' },
      to: { path: '^ui/(lib|components)/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    only('ui-lib-imports-protocol', '^ui/lib/', '^(ui/lib/|src/protocol/)'),
    only('words-import-lib', '^ui/words/', '^(ui/(words|lib|locales)/|src/protocol/)'),
    only('components-import-words', '^ui/components/', '^(ui/(components|words|lib)/|src/protocol/)'),
    {
      name: 'pages-stand-apart',
      severity: 'error',
      from: { path: '^ui/pages/([^/]+)/' },
      to: { path: '^ui/pages/', pathNot: '^ui/pages/$1/' },
    },
    {
      name: 'fixtures-stay-out-of-pages',
      severity: 'error',
      from: { path: '^ui/', pathNot: '^ui/fixtures/' },
      to: { path: '^ui/fixtures/' },
    },
    only('the-protocol-stands-alone', '^companion/protocol/', '^companion/protocol/'),
    only('the-companion-imports-core', '^companion/(?!protocol/)', '^(companion/|src/core/)'),
    {
      name: 'no-circles-of-folders',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(src|ui|companion|gateway|home)/' },
      to: { circular: true, path: '^(src|ui|companion|gateway|home)/' },
    },
    only(
      'the-gateway-imports-core',
      '^gateway/(?!start\\.mjs$)',
      // The twelve words are those of the extension.
      '^(gateway/|src/core/|ui/lib/word-code\\.ts$)',
    ),
    // What starts it from a checkout, and is in no bundle, installs packages as `npm start` does.
    only('the-gateway-starts-by-set-up', '^gateway/start\\.mjs$', '^(gateway/|scripts/setup/)'),
    only(
      'home-stands-alone',
      '^home/',
      '^(home/|gateway/|src/core/[a-z0-9]+/types\\.ts$|src/core/x509/certificate/usage\\.ts$)',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
