/** How many of each state, with the others, make a desk of 50,000. */
const SHARES = { pending: 30_000, authorized: 15_000, rejected: 5_000 } as const;

export const MANY = SHARES.pending + SHARES.authorized + SHARES.rejected;

/**
 * Statements that fill the desk with organizations `Company 1…`, their enrollments `ENR-MANY-…` in
 * every state, age and country, a tenth of the pending ones in the hands of `$1`, and the events by
 * which they were sent, confirmed and decided.
 */
export const MANY_ENROLLMENTS = [
  `CREATE TEMP TABLE many AS
   SELECT n, gen_random_uuid() AS organization_id, gen_random_uuid() AS id,
     (ARRAY['ES','DE','FR','IT','US','MX','GB','NL','IE','BR'])[1 + n % 10] AS country,
     n % 500 = 0 AS is_rare,
     CASE WHEN n % 10 < 6 THEN 'PENDING' WHEN n % 10 < 9 THEN 'AUTHORIZED' ELSE 'REJECTED' END
       AS status,
     (n / 10) % 11 AS stands, (n / 7) % 10 AS hands,
     now() - (n * 7919 % ${MANY}) * interval '20 minutes' AS submitted_at
   FROM generate_series(1, ${MANY}) n`,
  `INSERT INTO organization (id, name, country)
   SELECT organization_id, 'Company ' || n || CASE WHEN is_rare THEN ' Aurora' ELSE ' Services' END,
     CASE WHEN is_rare THEN 'PT' ELSE country END FROM many`,
  `INSERT INTO enrollment (id, organization_id, reference, status, current_check, check_failed,
     answer_awaited, started_by_id, contact_email, submitted_at, decided_at, decided_by_id, escalated_at,
     assigned_to_id, assigned_at, snapshot)
   SELECT m.id, m.organization_id, 'ENR-MANY-' || m.n, m.status::enrollment_status,
     CASE WHEN m.status = 'PENDING' THEN (ARRAY['EMAIL_OWNERSHIP','EMPLOYMENT','EMPLOYMENT',
       'BUSINESS','BUSINESS','DUE_DILIGENCE',NULL])[1 + m.stands % 7]::verification_check END,
     m.status = 'PENDING' AND m.stands IN (2, 4),
     m.status = 'PENDING' AND m.stands = 5 AND m.hands < 5, $1::uuid, 'contact' || m.n || '@company.example',
     m.submitted_at, CASE WHEN m.status <> 'PENDING' THEN m.submitted_at + interval '50 hours' END,
     CASE WHEN m.status <> 'PENDING' THEN $1::uuid END,
     CASE WHEN m.status = 'PENDING' AND m.n % 997 = 0 THEN now() END,
     CASE WHEN m.status = 'PENDING' AND m.hands = 0 THEN $1::uuid END,
     CASE WHEN m.status = 'PENDING' AND m.hands = 0 THEN now() END,
     jsonb_build_object('organization', jsonb_build_object('id', m.organization_id,
       'name', 'Company ' || m.n, 'country', m.country),
       'profile', jsonb_build_object('mpnId', 8000000 + m.n))
   FROM many m`,
  `INSERT INTO enrollment_event (id, enrollment_id, at, transition, from_state, to_state)
   SELECT gen_random_uuid(), id, submitted_at + interval '1 hour', 'confirmEmail',
     'EMAIL_OWNERSHIP', 'EMPLOYMENT' FROM many WHERE NOT (status = 'PENDING' AND stands % 7 = 0)`,
  `INSERT INTO enrollment_event (id, enrollment_id, at, transition, from_state, to_state, by_id,
     took_minutes)
   SELECT gen_random_uuid(), id, submitted_at + interval '50 hours',
     CASE status WHEN 'AUTHORIZED' THEN 'authorize' ELSE 'reject' END, 'DECISION', status,
     $1::uuid, 600 + n * 37 % 9000 FROM many WHERE status <> 'PENDING'`,
] as const;
