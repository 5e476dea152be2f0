-- Who changed a role setting last, and when; of what was changed before this was kept nobody knows.
ALTER TABLE pim_setting ADD COLUMN changed_by ${text};
ALTER TABLE pim_setting ADD COLUMN changed_at ${text};
