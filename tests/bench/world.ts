import pg from 'pg';
import { migrate } from '@/prisma/migrate';
import { seed } from '@/prisma/prepare';
import { MANY_ENROLLMENTS } from '@/tests/support/many-enrollments';

const CUSTOMERS = 100_000;
const COLLEAGUES = 200;

/** The demo world, plus a distributor's hundred thousand customers and two hundred colleagues, and a
 * review desk of fifty thousand enrollments. */
export async function makeWorld(databaseUrl: string): Promise<void> {
  await fillDemoWorld(databaseUrl, async (client) => {
    await client.query(MANY_CUSTOMERS, [CUSTOMERS]);
    await client.query(MANY_COLLEAGUES, [MERIDIAN_MPN_ID, COLLEAGUES]);
    await client.query(AN_ENROLLMENT);
    await fillTheDesk(client);
  });
}

/** The demo world, plus some of the distributor's customers and nothing else. */
export async function makeCustomersWorld(databaseUrl: string, customers: number): Promise<void> {
  await fillDemoWorld(databaseUrl, (client) => client.query(MANY_CUSTOMERS, [customers]));
}

/**
 * The demo world, where so many colleagues more work for the distributor, and twenty people for a
 * reseller; the colleagues have everybody's password.
 */
export async function makeUsersWorld(databaseUrl: string, colleagues: number): Promise<void> {
  await fillDemoWorld(databaseUrl, async (client) => {
    await client.query(MANY_COLLEAGUES, [MERIDIAN_MPN_ID, colleagues]);
    await client.query(MANY_COLLEAGUES, [COBALT_MPN_ID, 15]);
    await client.query(
      `UPDATE "user" SET password_hash = (SELECT password_hash FROM "user"
         WHERE sign_in_name = 'admin@meridian.example')
       WHERE sign_in_name LIKE 'colleague%'`,
    );
  });
}

async function fillDemoWorld(
  databaseUrl: string,
  fill: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  await migrate(databaseUrl);
  await seed(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('CREATE EXTENSION pg_stat_statements');
    await fill(client);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** Fifty thousand enrollments for the review desk, a tenth of the pending ones in its reviewer's hands. */
async function fillTheDesk(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM "user" WHERE sign_in_name = 'reviewer@northlight.example'`,
  );
  for (const statement of MANY_ENROLLMENTS) {
    await client.query(statement, statement.includes('$1') ? [rows[0]?.id] : []);
  }
}

const MERIDIAN_MPN_ID = '4391507';
const COBALT_MPN_ID = '5123401';
const MERIDIAN = `(SELECT id FROM organization WHERE mpn_id = '${MERIDIAN_MPN_ID}')`;

const MANY_CUSTOMERS = `
  WITH made AS (
    INSERT INTO organization (id, name, country)
    SELECT gen_random_uuid(),
           (ARRAY['Aceites','Bodegas','Talleres','Clínica','Hotel','Viveros','Gestoría','Imprenta'])
             [1 + n % 8] || ' ' || initcap(substr(md5(n::text), 1, 7)) || ' ' || n, 'ES'
    FROM generate_series(1, $1::int) AS n
    RETURNING id, name),
  named AS (
    SELECT id, name, 'c' || replace(id::text, '-', '') || '.example' AS domain FROM made),
  domains AS (
    INSERT INTO domain (id, organization_id, name, is_initial, verified_at)
    SELECT gen_random_uuid(), id, domain, true, now() FROM named)
  INSERT INTO customer_relationship
    (id, partner_id, customer_id, customer_name, customer_domain, sort_name, search_text)
  SELECT gen_random_uuid(), ${MERIDIAN}, id, name, domain,
         translate(lower(name), 'íÍ', 'ii'),
         ' ' || translate(lower(name), 'íÍ', 'ii') || ' ' || replace(domain, '.', ' ')
  FROM named`;

const MANY_COLLEAGUES = `
  WITH own AS (
    SELECT o.id, d.name AS domain FROM organization o JOIN domain d ON d.organization_id = o.id
    WHERE o.mpn_id = $1 AND d.is_initial),
  made AS (
    INSERT INTO "user" (id, organization_id, sign_in_name, first_name, last_name, contact_email, password_hash)
    SELECT gen_random_uuid(), own.id, 'colleague' || n || '@' || own.domain,
           'Colleague', 'Number ' || n, 'colleague' || n || '@' || own.domain, 'none'
    FROM own, generate_series(1, $2::int) AS n
    RETURNING id, organization_id)
  INSERT INTO user_role (user_id, organization_id, role)
  SELECT id, organization_id, 'SALES_AGENT' FROM made`;

/** The distributor applies as a reseller too, so that its admin has a status page to look at. */
const AN_ENROLLMENT = `
  WITH sample AS (
    SELECT * FROM enrollment WHERE status = 'PENDING' AND current_check = 'EMPLOYMENT' LIMIT 1),
  made AS (
    INSERT INTO enrollment
      (id, organization_id, reference, status, current_check, started_by_id, snapshot,
       contact_email, submitted_at)
    SELECT gen_random_uuid(), ${MERIDIAN}, 'ENR-BENCH', 'PENDING', 'EMPLOYMENT',
           started_by_id, snapshot, contact_email, submitted_at
    FROM sample RETURNING id),
  checks AS (
    INSERT INTO enrollment_check (enrollment_id, "check", state)
    SELECT made.id, c.check, c.state FROM made, sample
    JOIN enrollment_check c ON c.enrollment_id = sample.id)
  INSERT INTO enrollment_event (id, enrollment_id, transition, from_state, to_state)
  SELECT gen_random_uuid(), id, 'confirmEmail', 'EMAIL_OWNERSHIP', 'EMPLOYMENT' FROM made`;
