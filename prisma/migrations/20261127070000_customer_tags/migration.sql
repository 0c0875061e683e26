-- Labels that a partner gives its customers, in the order of its list; only the partner sees them.
CREATE TABLE customer_tag (
  relationship_id uuid NOT NULL REFERENCES customer_relationship (id) ON DELETE CASCADE,
  partner_id uuid NOT NULL,
  folded varchar(200) COLLATE "C" NOT NULL,
  tag varchar(50) NOT NULL,
  sort_name varchar(150) NOT NULL,
  CONSTRAINT customer_tag_pkey PRIMARY KEY (relationship_id, folded)
);
CREATE INDEX customer_tag_list ON customer_tag (partner_id, folded, sort_name, relationship_id);

-- The customers that a user has ticked, over the pages of the list.
CREATE TABLE customer_selection (
  user_id uuid NOT NULL REFERENCES "user" (id) ON DELETE CASCADE,
  relationship_id uuid NOT NULL REFERENCES customer_relationship (id) ON DELETE CASCADE,
  CONSTRAINT customer_selection_pkey PRIMARY KEY (user_id, relationship_id)
);
CREATE INDEX customer_selection_relationship ON customer_selection (relationship_id);

-- Tags and ticks go with the relationship; a renamed customer's tags move in the order of the list.
CREATE FUNCTION relationship_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ended_at IS NOT NULL THEN
    DELETE FROM customer_tag WHERE relationship_id = NEW.id;
    DELETE FROM customer_selection WHERE relationship_id = NEW.id;
  ELSE
    UPDATE customer_tag SET sort_name = NEW.sort_name WHERE relationship_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER relationship_tags AFTER UPDATE ON customer_relationship FOR EACH ROW
  WHEN ((OLD.ended_at IS NULL, OLD.sort_name) IS DISTINCT FROM (NEW.ended_at IS NULL, NEW.sort_name))
  EXECUTE FUNCTION relationship_tags();
