-- Whose sessions are to end: among the many who are to be told something, which nobody may be there to do.
CREATE INDEX pim_effect_endings ON pim_effect (tenant, number) WHERE done = 0 AND kind = 'END_SESSIONS';
