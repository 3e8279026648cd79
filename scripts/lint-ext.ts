import webExt from 'web-ext';
import { build } from './build.ts';

/** Mozilla's own linter over the Firefox build; a single error, warning or notice fails. */
const sourceDir = await build('firefox');
const { summary } = await webExt.cmd.lint(
  { sourceDir, warningsAsErrors: true, output: 'text' },
  { shouldExitProgram: false },
);
const { errors, warnings, notices } = summary;
console.log(`web-ext lint: ${String(errors)} errors, ${String(warnings)} warnings, ${String(notices)} notices`);
process.exitCode = errors + warnings + notices > 0 ? 1 : 0;
