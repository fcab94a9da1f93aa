/** The software bill of materials of the script: CycloneDX 1.6; the same packages give the same bytes. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The packages in the script. The command's dependencies are not on any page. */
const bundled = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'];

const readPackage = async (folder) => JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));

const urlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function component({ name, version, license, description }, type) {
  const purl = urlOf(name, version);
  const [, group, short = name] = /^(@[^/]+)\/(.*)$/.exec(name) ?? [];
  return {
    type,
    'bom-ref': purl,
    ...(group && { group }),
    name: short,
    version,
    ...(description && { description }),
    licenses: [{ license: { id: license } }],
    purl,
  };
}

/** A serial number derived from the content, for reproducible builds. */
function serialNumber(content) {
  const hex = createHash('sha256').update(content).digest('hex');
  const variant = ((parseInt(hex[16], 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export async function softwareBillOfMaterials() {
  const own = await readPackage('.');
  const parts = await Promise.all(bundled.map((name) => readPackage(`node_modules/${name}`)));
  const components = parts.map((each) => component(each, 'library'));
  const whole = component(own, 'library');
  const dependencies = [
    { ref: whole['bom-ref'], dependsOn: [urlOf('lit', parts[0].version)] },
    ...parts.map(({ name, version, dependencies: needed = {} }) => ({
      ref: urlOf(name, version),
      dependsOn: parts
        .filter((other) => Object.hasOwn(needed, other.name))
        .map((other) => urlOf(other.name, other.version)),
    })),
  ];
  const content = { metadata: { component: whole }, components, dependencies };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialNumber(JSON.stringify(content)),
    version: 1,
    ...content,
  };
}
