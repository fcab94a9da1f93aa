/** The sheet that data protection and security officers ask for, with the archive. */
import { policyLine } from '../../../src/site/policy.js';

export const privacyAndSecurity = (
  version: string,
  base: string,
): string => `# Privacy and security of history-widgets ${version}

## What a page that shows the widgets sends, and to whom

| question | answer |
| --- | --- |
| Cookies | none |
| Local or session storage, IndexedDB, caches of its own | none |
| Fonts, analytics, beacons, third parties | none |
| Requests | the script, its style sheet, the story at \`src\` where one is named, and the pictures that the story names |
| Credentials with these requests | none for \`src\`; the snippet's tags say \`crossorigin="anonymous"\` and \`referrerpolicy="no-referrer"\` |
| What visitors do | is not observed, and leaves the page in no way |
| What a frame tells the page around it | its height in pixels, and nothing else |

Hosted from this archive, nothing is asked of any other server than your own.

## How it holds to that

- No \`eval\`, no inline script, no inline style, no HTML from data: texts reach the page as text alone.
- Addresses other than http, https, mailto and tel become no links.
- This policy is enough for the widgets of ${base}:

  \`\`\`
  Content-Security-Policy: ${policyLine(base)}
  \`\`\`

- \`require-trusted-types-for 'script'\` is supported: allow the policy \`history-widgets\`.
- Each file's hash is in \`integrity.json\` (for \`integrity="…"\`) and in \`SHA256SUMS\` (for \`sha256sum --check SHA256SUMS\`).
- \`sbom.json\` (CycloneDX) lists what the script is made of.
- Files under \`v/${version}/\` never change; a newer version has a folder of its own.

The files of a story may name pictures on other servers: these are asked for them, as any page's pictures are.
`;
