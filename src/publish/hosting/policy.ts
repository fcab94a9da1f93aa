/** The policy that a strict page adds for the widgets of a site. */
export function policyLine(base: string): string {
  const { origin } = new URL(base);
  return ['script-src', 'style-src', 'connect-src', 'img-src']
    .map((directive) => `${directive} ${origin}`)
    .reduce((line, directive) => `${line}; ${directive}`, "default-src 'none'");
}
