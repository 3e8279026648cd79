/** The arrows of the house (docs/architecture.md): one direction, no circles, and a core that knows nobody. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|ui|home|companion|test|scripts|bench)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', 'types\\.ts$', 'main\\.tsx$'] },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^latchkey:' } },
    only('core-imports-nobody', '^src/core/', '^src/core/'),
    {
      name: 'core-knows-no-browser',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: 'webextension-polyfill|node_modules/idb' },
    },
    only('platform-imports-core-surface', '^src/platform/', '^(src/(platform/|core/index\\.ts$)|companion/protocol/)'),
    only('store-imports-core-surface', '^src/store/', '^src/(store/|core/index\\.ts$)'),
    only('views-import-core-types', '^src/views\\.ts$', '^(src/core/.*|companion/protocol/)types\\.ts$'),
    only(
      'messages-import-views-and-core-types',
      '^src/messages\\.ts$',
      '^(src/(views\\.ts$|core/.*types\\.ts$)|companion/protocol/)',
    ),
    only('desk-types-import-messages', '^src/desk-types\\.ts$', '^src/(core/.*types|messages)\\.ts$'),
    only('keep-types-import-messages', '^src/keep-types\\.ts$', '^src/(core/.*types|messages)\\.ts$'),
    only(
      'service-imports-inward',
      '^src/service/',
      '^src/(service/|platform/|store/|messages\\.ts$|(desk|keep)-types\\.ts$|core/index\\.ts$)',
    ),
    only('background-wires', '^src/background\\.ts$', '^src/(service/|platform/)'),
    only('desk-wires', '^src/desk\\.ts$', '^src/(service/|desk-types\\.ts$)'),
    only('keep-wires', '^src/keep\\.ts$', '^src/(service/keep/keep|keep-types)\\.ts$'),
    {
      name: 'keeping-stays-out-of-the-background',
      severity: 'error',
      from: { path: '^src/background\\.ts$' },
      to: { path: '^src/(service/keep|store/restore)/', reachable: true },
    },
    {
      name: 'desk-work-stays-out-of-the-background',
      severity: 'error',
      from: { path: '^src/background\\.ts$' },
      to: {
        path: '^src/service/(pair-with-code|look-for-roots|follow-link|read-typed|make-anchor)\\.ts$',
        reachable: true,
      },
    },
    only('ui-imports-messages', '^ui/(?!fixtures/desk\\.ts$)', '^(ui/|src/(messages|desk-types|keep-types)\\.ts$)'),
    only(
      'the-gallery-reads-addresses-for-real',
      '^ui/fixtures/desk\\.ts$',
      '^(ui/|src/(desk-types|service/read-typed)\\.ts$)',
    ),
    {
      name: 'fixtures-stay-out-of-pages',
      severity: 'error',
      from: { path: '^ui/', pathNot: '^ui/fixtures/' },
      to: { path: '^ui/fixtures/' },
    },
    only('the-protocol-stands-alone', '^companion/protocol/', '^companion/protocol/'),
    only('the-companion-imports-core', '^companion/(?!protocol/)', '^(companion/|src/core/)'),
    {
      name: 'no-circles-among-the-companions-folders',
      severity: 'error',
      scope: 'folder',
      from: { path: '^companion/' },
      to: { circular: true, path: '^companion/' },
    },
    only(
      'home-stands-alone',
      '^home/',
      '^(home/|src/core/[a-z0-9]+/types\\.ts$|src/core/x509/usage\\.ts$|src/core/spake2plus/)',
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
