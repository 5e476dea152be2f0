-- Of a role of which much is over, what is to begin is found without passing over that; mostly there is nothing. All are in
-- the same state: that it is in the index has SQLite choose it, also before it counted what there is.
CREATE INDEX pim_scheduled_grant_by_target ON pim_grant (tenant, target_key, state, id) WHERE state = 'SCHEDULED';
