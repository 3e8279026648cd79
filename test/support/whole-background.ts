/** What tests do with a background and a page's work that are ended and begin anew, in one bundle (`starts.ts`). */
export * from '../../src/features/common/kept-evidence.ts';
export * from '../../src/features/devices/list.ts';
export * from '../../src/features/guard/guard.ts';
export * from '../../src/features/guard/held.ts';
export * from '../../src/features/navigation/appraise-visit.ts';
export * from '../../src/features/navigation/page-seen.ts';
export * from '../../src/features/navigation/passed-warnings.ts';
export * from '../../src/features/navigation/refused-page.ts';
export * from '../../src/features/routes/background.ts';
export * from '../../src/features/routes/page-work.ts';
export * from '../../src/store/database.ts';
export * from '../../src/store/devices.ts';
export * from '../../src/store/gateways.ts';
export * from '../../src/store/memory.ts';
export * from '../../src/store/revocation-data.ts';
