/** What we use of web-ext, which ships no types. */
declare module 'web-ext' {
  interface Run {
    readonly shouldExitProgram: boolean;
  }
  interface LintResult {
    readonly summary: { readonly errors: number; readonly warnings: number; readonly notices: number };
  }
  const webExt: {
    readonly cmd: {
      lint(
        options: { sourceDir: string; warningsAsErrors: boolean; output: 'text' | 'json' },
        run: Run,
      ): Promise<LintResult>;
      build(
        options: { sourceDir: string; artifactsDir: string; filename: string; overwriteDest: boolean },
        run: Run,
      ): Promise<{ extensionPath: string }>;
    };
  };
  export default webExt;
}
