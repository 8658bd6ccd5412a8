/** What the site is made of, in CycloneDX. */
export const billFile = 'sbom.cdx.json';

/** What it was built from. */
export const provenanceFile = 'provenance.json';

/** The SHA-256 of every other file, as `sha256sum` writes and checks it. */
export const sumsFile = 'SHA256SUMS.txt';
