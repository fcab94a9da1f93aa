/** The statement in the archive for data protection and security officers. */
import { policyLine } from '../../../src/site/policy.js';

export const privacyAndSecurity = (
  version: string,
  base: string,
): string => `# Privacy and security of history-widgets ${version}

## What a page that shows the widgets sends, and to whom

| question | answer |
| --- | --- |
| Cookies | none |
| Local storage, session storage, IndexedDB, Cache API | not used |
| Third-party fonts, analytics, beacons | none |
| Requests | the script, its style sheet, the story at \`src\` (if set), and the images, audio and video that the story names |
| Credentials with these requests | none for \`src\`; the snippet's tags have \`crossorigin="anonymous"\` and \`referrerpolicy="no-referrer"\` |
| Visitors' actions | not tracked; nothing about them leaves the page |
| What a frame sends to the page around it | its height in pixels, nothing else |

If you host the files of this archive, all requests go to your own server.

## How this is ensured

- No \`eval\`, no inline script, no inline style, no \`innerHTML\`: data is inserted as text only.
- Only http, https, mailto and tel addresses become links.
- This Content Security Policy is enough for the widgets of ${base}:

  \`\`\`
  Content-Security-Policy: ${policyLine(base)}
  \`\`\`

- \`require-trusted-types-for 'script'\` is supported: allow the policy \`history-widgets\`.
- Each file's hash is in \`integrity.json\` (for \`integrity="…"\`) and in \`SHA256SUMS\` (for \`sha256sum --check SHA256SUMS\`).
- \`sbom.json\` (CycloneDX) lists the components of the script.
- Files under \`v/${version}/\` never change; each newer version has its own folder.

If a story names media on other servers, browsers load them from there, as on any page.
`;
