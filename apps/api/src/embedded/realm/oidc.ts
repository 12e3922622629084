/** Loads oidc-provider without its one warning about Node 20, on which it runs (infra/decisions/0003). */
export async function loadOidc(): Promise<typeof import('oidc-provider')> {
  const output: { warn: (...words: unknown[]) => void } = console;
  const { warn } = output;
  output.warn = () => undefined;
  try {
    return await import('oidc-provider');
  } finally {
    output.warn = warn;
  }
}
