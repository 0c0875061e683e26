-- AlterTable
ALTER TABLE "enrollment_event" ADD COLUMN     "took_minutes" INTEGER;

-- How long the decisions of before took, by the clock of UTC: the country's is known to the
-- application, which writes it from now on.
CREATE FUNCTION pg_temp.business_minutes(at timestamptz) RETURNS bigint LANGUAGE sql AS $$
  SELECT (days / 7 * 5 + least(days % 7, 5)) * 1440
    + CASE WHEN days % 7 < 5 THEN extract(epoch FROM utc - date_trunc('day', utc))::bigint / 60 ELSE 0 END
  FROM (SELECT at AT TIME ZONE 'UTC' AS utc,
    (at AT TIME ZONE 'UTC')::date - DATE '2000-01-03' AS days) moment
$$;
UPDATE enrollment_event d
SET took_minutes = pg_temp.business_minutes(d.at) - pg_temp.business_minutes(s.at)
FROM enrollment_event s
WHERE d.transition IN ('authorize', 'reject') AND s.id = (
  SELECT v.id FROM enrollment_event v
  WHERE v.enrollment_id = d.enrollment_id AND v.id < d.id
    AND v.transition IN ('confirmEmail', 'reopenAuthorization', 'reopenRejection')
  ORDER BY v.id DESC LIMIT 1);

-- What the figures count is read from indexes alone.
CREATE INDEX enrollment_event_decided ON enrollment_event (at) INCLUDE (to_state, took_minutes)
  WHERE to_state IN ('AUTHORIZED', 'REJECTED');
CREATE INDEX enrollment_standing ON enrollment (status, current_check, check_failed, submitted_at)
  WHERE status <> 'DRAFT';
CREATE INDEX enrollment_sent ON enrollment (submitted_at) WHERE status <> 'DRAFT';
