-- The users that an admin has ticked over all pages of User management, to move them together.
CREATE TABLE user_selection (
  user_id UUID NOT NULL,
  selected_id UUID NOT NULL,
  CONSTRAINT user_selection_pkey PRIMARY KEY (user_id, selected_id),
  CONSTRAINT user_selection_user_id_fkey FOREIGN KEY (user_id)
    REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT user_selection_selected_id_fkey FOREIGN KEY (selected_id)
    REFERENCES "user" (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX user_selection_selected ON user_selection (selected_id);
