#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

/*
 * Starts the gateway from its sources, in whatever folder this is called: tsx itself would look for the settings of
 * TypeScript in that folder, and without them take the page's JSX for React's.
 */
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
await import('./main.ts');
