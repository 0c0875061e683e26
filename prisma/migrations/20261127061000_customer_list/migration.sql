-- A partner's list of customers, read in the order in which it is shown whatever it is narrowed by.
-- Plain CREATE INDEX: migrations run in a transaction, before the version that needs them serves.

-- The newest version of the customer agreement that the customer accepted; 0 when it accepted none.
ALTER TABLE customer_relationship ADD COLUMN agreement_version integer NOT NULL DEFAULT 0;
UPDATE customer_relationship r SET agreement_version = a.version
  FROM (SELECT a.organization_id, max(d.version) AS version
    FROM agreement_acceptance a JOIN agreement_document d ON d.id = a.document_id
    WHERE d.kind = 'CUSTOMER' GROUP BY 1) a
  WHERE a.organization_id = r.customer_id;

-- A relationship that is made while its customer accepts must not miss it: both take turns, by one of
-- a bounded number of locks, since a statement may make thousands.
CREATE FUNCTION lock_customer_agreement(customer uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(20261127, (hashtext(customer::text) & 255));
$$;
CREATE FUNCTION relationship_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_customer_agreement(NEW.customer_id);
  SELECT coalesce(max(d.version), 0) INTO NEW.agreement_version
    FROM agreement_acceptance a JOIN agreement_document d ON d.id = a.document_id
    WHERE a.organization_id = NEW.customer_id AND d.kind = 'CUSTOMER';
  RETURN NEW;
END $$;
CREATE TRIGGER relationship_agreement BEFORE INSERT ON customer_relationship
  FOR EACH ROW EXECUTE FUNCTION relationship_agreement();
CREATE FUNCTION agreement_relationships() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  accepted integer;
BEGIN
  SELECT version INTO accepted FROM agreement_document
    WHERE id = NEW.document_id AND kind = 'CUSTOMER';
  IF accepted IS NOT NULL THEN
    PERFORM lock_customer_agreement(NEW.organization_id);
    UPDATE customer_relationship SET agreement_version = accepted
      WHERE customer_id = NEW.organization_id AND agreement_version < accepted;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER agreement_relationships AFTER INSERT ON agreement_acceptance
  FOR EACH ROW EXECUTE FUNCTION agreement_relationships();

-- The words by which a partner finds its live customers, each in the order of the list: a word that
-- thousands share is read for one page alone.
CREATE TABLE customer_word (
  partner_id uuid NOT NULL,
  word varchar(150) COLLATE "C" NOT NULL,
  sort_name varchar(150) NOT NULL,
  relationship_id uuid NOT NULL,
  CONSTRAINT customer_word_pkey PRIMARY KEY (partner_id, word, sort_name, relationship_id)
);
CREATE FUNCTION words_of(search_text text) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
  SELECT DISTINCT left(word, 150) FROM unnest(string_to_array(search_text, ' ')) AS word
  WHERE word <> '';
$$;
CREATE FUNCTION relationships_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO customer_word (partner_id, word, sort_name, relationship_id)
    SELECT m.partner_id, w, m.sort_name, m.id FROM made m, words_of(m.search_text) w
    WHERE m.ended_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER relationships_made AFTER INSERT ON customer_relationship
  REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION relationships_made();
CREATE FUNCTION relationship_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM customer_word k USING words_of(OLD.search_text) w
    WHERE k.partner_id = OLD.partner_id AND k.word = w AND k.sort_name = OLD.sort_name
      AND k.relationship_id = OLD.id;
  IF TG_OP = 'UPDATE' AND NEW.ended_at IS NULL THEN
    INSERT INTO customer_word (partner_id, word, sort_name, relationship_id)
      SELECT NEW.partner_id, w, NEW.sort_name, NEW.id FROM words_of(NEW.search_text) w;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER relationship_changed AFTER UPDATE ON customer_relationship FOR EACH ROW
  WHEN ((OLD.ended_at IS NULL, OLD.sort_name, OLD.search_text)
    IS DISTINCT FROM (NEW.ended_at IS NULL, NEW.sort_name, NEW.search_text))
  EXECUTE FUNCTION relationship_changed();
CREATE TRIGGER relationship_deleted AFTER DELETE ON customer_relationship
  FOR EACH ROW EXECUTE FUNCTION relationship_changed();
INSERT INTO customer_word (partner_id, word, sort_name, relationship_id)
  SELECT r.partner_id, w, r.sort_name, r.id FROM customer_relationship r, words_of(r.search_text) w
  WHERE r.ended_at IS NULL;

-- Nothing read it: every list is of live relationships.
DROP INDEX customer_relationship_partner_id_sort_name_id_idx;
CREATE INDEX customer_relationship_live_domain ON customer_relationship
  (partner_id, customer_domain, id) WHERE ended_at IS NULL;
CREATE INDEX customer_relationship_live_since ON customer_relationship
  (partner_id, started_at, id) WHERE ended_at IS NULL;
CREATE INDEX customer_relationship_live_privileges ON customer_relationship
  (partner_id, (CASE WHEN privileges_since IS NULL THEN 0 ELSE 1 END), sort_name, id)
  WHERE ended_at IS NULL;
CREATE INDEX customer_relationship_live_agreement ON customer_relationship
  (partner_id, agreement_version, sort_name, id) WHERE ended_at IS NULL;
