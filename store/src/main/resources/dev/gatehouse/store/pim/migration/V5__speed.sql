-- Whoever waited longest is found without sorting all who wait.
DROP INDEX pim_provision_to_try;
CREATE INDEX pim_provision_to_try ON pim_provision (tenant, next_try, principal, target_key) WHERE next_try IS NOT NULL;

-- Pages of what is open are found without passing over what ended.
CREATE INDEX pim_open_grant_by_id ON pim_grant (tenant, id) WHERE ended = 0;
DROP INDEX pim_open_grant_by_target;
CREATE INDEX pim_open_grant_by_target ON pim_grant (tenant, target_key, id) WHERE ended = 0;

-- Of a role that everybody activates, what seldom becomes of a request is found without passing over all of them.
CREATE INDEX pim_request_by_target_and_status ON pim_request (tenant, target_key, status, created_at, id);
