-- What the tenant defined of a role; of one that was imported before, nothing but the name is known.
ALTER TABLE pim_role ADD COLUMN json ${text};
