import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import type { LockedPackage } from './locked.ts';

/**
 * The bill of materials of the site in CycloneDX 1.6: every package that a build may use. It has no date and no serial
 * number, so that the same lock file makes the same bytes.
 */
export function billOf(site: { name: string; edition: string }, packages: LockedPackage[]): string {
  const bom = new Models.Bom();
  bom.metadata.component = new Models.Component(Enums.ComponentType.Application, site.name, {
    version: site.edition,
    bomRef: 'site',
  });
  for (const { name, version, license, integrity } of packages.filter(({ dev }) => !dev)) {
    const purl = `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
    const [group, plain] = name.startsWith('@') ? name.split('/') : [undefined, name];
    bom.components.add(
      new Models.Component(Enums.ComponentType.Library, plain ?? name, {
        group,
        version,
        purl,
        bomRef: purl,
        licenses: new Models.LicenseRepository(license ? [licenceOf(license)] : []),
        hashes: new Models.HashDictionary(
          integrity?.startsWith('sha512-')
            ? [[Enums.HashAlgorithm['SHA-512'], hexadecimal(integrity.slice('sha512-'.length))]]
            : [],
        ),
      }),
    );
  }
  const normalizers = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(normalizers).serialize(bom, { sortLists: true, space: 1 })}\n`;
}

function licenceOf(license: string) {
  return /\b(AND|OR|WITH)\b/.test(license)
    ? new Models.LicenseExpression(license)
    : new Models.SpdxLicense(license);
}

function hexadecimal(base64: string): string {
  return Buffer.from(base64, 'base64').toString('hex');
}
