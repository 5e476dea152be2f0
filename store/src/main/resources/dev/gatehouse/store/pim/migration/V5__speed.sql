-- Whoever waited longest is found without sorting all who wait.
DROP INDEX pim_provision_to_try;
CREATE INDEX pim_provision_to_try ON pim_provision (tenant, next_try, principal, target_key) WHERE next_try IS NOT NULL;

-- A page of what is open is found without passing over what ended.
CREATE INDEX pim_open_grant_by_id ON pim_grant (tenant, id) WHERE ended = 0;
