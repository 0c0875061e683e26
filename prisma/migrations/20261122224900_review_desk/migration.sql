ALTER TABLE "enrollment" ADD COLUMN "assigned_at" TIMESTAMPTZ(3),
ADD COLUMN "assigned_to_id" UUID,
ADD COLUMN "check_failed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "country" CHAR(2);

ALTER TABLE "enrollment_event" ADD COLUMN "by_id" UUID,
ADD COLUMN "note" VARCHAR(2000);

CREATE TABLE "mail_domain" (
    "name" VARCHAR(253) NOT NULL,
    "outcome" VARCHAR(10) NOT NULL,
    "hosts" VARCHAR(253)[],
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_domain_pkey" PRIMARY KEY ("name")
);

ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_assigned_to_id_fkey" FOREIGN KEY ("assigned_to_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the queue is filtered by stands in the enrollment's own row.
UPDATE enrollment e SET country = o.country FROM organization o WHERE o.id = e.organization_id;
UPDATE enrollment e SET check_failed = true FROM enrollment_check c
  WHERE c.enrollment_id = e.id AND c.check = e.current_check AND c.state = 'FAILED';
CREATE FUNCTION enrollment_country() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.country := (SELECT o.country FROM organization o WHERE o.id = NEW.organization_id);
  RETURN NEW;
END $$;
CREATE TRIGGER enrollment_country BEFORE INSERT ON enrollment
  FOR EACH ROW EXECUTE FUNCTION enrollment_country();

-- The queue under each of its filters, in its order: what was escalated on top.
CREATE INDEX enrollment_queue ON enrollment ((escalated_at IS NULL), submitted_at, id)
  WHERE status = 'PENDING';
CREATE INDEX enrollment_queue_check ON enrollment (current_check, (escalated_at IS NULL), submitted_at, id)
  WHERE status = 'PENDING';
CREATE INDEX enrollment_queue_failed ON enrollment ((escalated_at IS NULL), submitted_at, id)
  WHERE status = 'PENDING' AND check_failed;
CREATE INDEX enrollment_queue_assignee ON enrollment (assigned_to_id, (escalated_at IS NULL), submitted_at, id)
  WHERE status = 'PENDING';
CREATE INDEX enrollment_queue_assigned ON enrollment ((escalated_at IS NULL), submitted_at, id)
  WHERE status = 'PENDING' AND assigned_to_id IS NOT NULL;
CREATE INDEX enrollment_queue_country ON enrollment (country, (escalated_at IS NULL), submitted_at, id)
  WHERE status = 'PENDING';
CREATE INDEX enrollment_reference_start ON enrollment (upper(reference) text_pattern_ops);
CREATE INDEX enrollment_decided_at ON enrollment (decided_at)
  WHERE status IN ('AUTHORIZED', 'REJECTED');

-- Other enrollments of the same company.
CREATE INDEX enrollment_mpn_id ON enrollment ((snapshot #>> '{profile,mpnId}'));
CREATE INDEX enrollment_tax_id ON enrollment ((snapshot #>> '{legalProfile,taxId}'));
CREATE INDEX enrollment_contact_domain ON enrollment (lower(split_part(contact_email, '@', 2)));

-- Look-alike names. A domain's skeleton is prefixSkeleton() of its first label.
CREATE INDEX organization_alike ON organization USING gin (folded(name) gin_trgm_ops);
CREATE INDEX legal_profile_alike ON legal_profile USING gin (folded(legal_name) gin_trgm_ops);
CREATE INDEX domain_alike ON domain USING gin (lower(name) gin_trgm_ops);
CREATE FUNCTION label_skeleton(text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN replace(replace(translate(
    regexp_replace(lower(split_part($1, '.', 1)), '[^a-z0-9]', '', 'g'),
    '01i58', 'ollsb'), 'rn', 'm'), 'vv', 'w');
CREATE INDEX domain_label_skeleton ON domain (label_skeleton(name));

-- A function, for the threshold that its searches of the indexes use.
CREATE FUNCTION alike_organizations(sought text, own uuid)
  RETURNS TABLE (id uuid, name text, score real)
  LANGUAGE sql STABLE PARALLEL SAFE
  SET pg_trgm.similarity_threshold = 0.5
AS $$
  SELECT found.id, found.name, max(found.score) FROM (
    SELECT o.id, o.name::text, similarity(folded(o.name), folded(sought)) AS score
    FROM organization o WHERE folded(o.name) % folded(sought)
    UNION ALL
    SELECT o.id, o.name::text, similarity(folded(l.legal_name), folded(sought))
    FROM legal_profile l JOIN organization o ON o.id = l.organization_id
    WHERE folded(l.legal_name) % folded(sought)) found
  WHERE found.id <> own
  GROUP BY found.id, found.name
  ORDER BY max(found.score) DESC, found.name, found.id
  LIMIT 5
$$;
CREATE FUNCTION alike_domains(sought text, skeleton text, own uuid)
  RETURNS TABLE (id uuid, name text, domain text, is_confusable boolean, score real)
  LANGUAGE sql STABLE PARALLEL SAFE
  SET pg_trgm.similarity_threshold = 0.5
AS $$
  SELECT o.id, o.name::text, d.name::text, label_skeleton(d.name) = skeleton,
    similarity(d.name, sought)
  FROM domain d JOIN organization o ON o.id = d.organization_id
  WHERE d.id IN (SELECT c.id FROM domain c WHERE label_skeleton(c.name) = skeleton
      UNION SELECT t.id FROM domain t WHERE lower(t.name) % sought)
    AND d.organization_id <> own
  ORDER BY label_skeleton(d.name) = skeleton DESC, similarity(d.name, sought) DESC, d.name
  LIMIT 5
$$;
