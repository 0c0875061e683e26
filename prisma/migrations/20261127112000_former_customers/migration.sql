-- Who left a partner's list of customers, the newest end first. Not CONCURRENTLY: few relationships
-- have ended, and migrations run before the version that needs it serves.
CREATE INDEX customer_relationship_ended ON customer_relationship (partner_id, ended_at, id)
  INCLUDE (ended_by_org_id) WHERE ended_at IS NOT NULL;
