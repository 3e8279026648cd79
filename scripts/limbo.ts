/** Runs a file of x509-limbo cases through validatePath: `npm run limbo -- FILE [--json] [--profile home|strict]`. */
import { runLimbo } from './limbo/run.ts';
import { printReport, readCases, toOptions } from './limbo/cli.ts';

const options = toOptions(process.argv.slice(2));
const report = await runLimbo(readCases(options.file), options.profile);
printReport(report, options.json);
if (report.total.falseAccepts + report.total.crashes + report.total.timeOuts > 0) process.exitCode = 1;
