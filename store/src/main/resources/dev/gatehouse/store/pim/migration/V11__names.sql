-- Somebody is found by his name without passing over everybody; with the id, in whose order pages come.
CREATE INDEX pim_account_name ON pim_account (tenant, lower(name), id);
