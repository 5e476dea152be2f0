-- Of a role of which much is over, what is to begin is found without passing over that; mostly there is nothing.
CREATE INDEX pim_scheduled_grant_by_target ON pim_grant (tenant, target_key, id) WHERE state = 'SCHEDULED';
