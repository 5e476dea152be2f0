-- Whoever waited longest is found without sorting all who wait.
DROP INDEX pim_provision_to_try;
CREATE INDEX pim_provision_to_try ON pim_provision (tenant, next_try, principal, target_key) WHERE next_try IS NOT NULL;
