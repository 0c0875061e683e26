-- The words by which a partner finds its customers, in one index that leads with the partner.
CREATE EXTENSION IF NOT EXISTS btree_gin;

ALTER TABLE customer_relationship ADD COLUMN search_text varchar(450) NOT NULL;

CREATE INDEX customer_relationship_live_search ON customer_relationship
  USING gin (partner_id, search_text gin_trgm_ops) WHERE ended_at IS NULL;
