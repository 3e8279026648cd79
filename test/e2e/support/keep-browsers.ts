import { inject } from 'vitest';
import { keepBrowsersIn } from './kept-browsers.ts';

/** Runs before each file of the project. */
keepBrowsersIn(inject('keptBrowsers'));
