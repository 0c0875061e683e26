-- Nothing reads it any more: customers are found by their words alone (docs/decisions, 21).
DROP INDEX customer_relationship_live_search;
