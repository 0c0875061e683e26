-- A live relationship repeats its customer's name (docs/decisions, 8), folded by the application. Who
-- renames an organization and forgets the copies is refused at the end of the transaction.
CREATE FUNCTION organization_names_alike() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM customer_relationship r JOIN organization o ON o.id = r.customer_id
      WHERE r.customer_id = NEW.id AND r.ended_at IS NULL AND r.customer_name <> o.name) THEN
    RAISE EXCEPTION 'organization % was renamed without the copies of its name', NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER organization_names_alike AFTER UPDATE OF name ON organization
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name)
  EXECUTE FUNCTION organization_names_alike();
