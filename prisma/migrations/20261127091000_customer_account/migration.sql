-- What a partner notes of a live customer: whom it bills, whom it calls, who supports it. Every
-- partner has notes of its own; they go with the relationship, as its tags do.
CREATE TABLE customer_account (
  relationship_id uuid NOT NULL REFERENCES customer_relationship (id) ON DELETE CASCADE,
  partner_id uuid NOT NULL,
  billing_name varchar(150),
  contact_first_name varchar(50),
  contact_last_name varchar(50),
  contact_email varchar(254),
  contact_phone varchar(20),
  support_contact_id uuid REFERENCES organization (id),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by_name varchar(101) NOT NULL,
  CONSTRAINT customer_account_pkey PRIMARY KEY (relationship_id)
);

CREATE OR REPLACE FUNCTION relationship_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ended_at IS NOT NULL THEN
    DELETE FROM customer_tag WHERE relationship_id = NEW.id;
    DELETE FROM customer_selection WHERE relationship_id = NEW.id;
    DELETE FROM customer_account WHERE relationship_id = NEW.id;
  ELSE
    UPDATE customer_tag SET sort_name = NEW.sort_name WHERE relationship_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;

-- The records about one customer in a partner's chain. Not CONCURRENTLY: migrations run in a
-- transaction, before the version that needs them serves.
CREATE INDEX audit_record_customer ON audit_record (organization_id, customer_id, at, id)
  WHERE customer_id IS NOT NULL;
