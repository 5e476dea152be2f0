-- By what incidents are found; filled when they are joined next, which is at the start.
ALTER TABLE incident ADD COLUMN severity INTEGER NOT NULL DEFAULT 0;
ALTER TABLE incident ADD COLUMN sorted_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE incident ADD COLUMN first_event BIGINT;
ALTER TABLE incident ADD COLUMN words ${text} NOT NULL DEFAULT '';

CREATE INDEX incident_by_time ON incident (tenant, gone, sorted_at, id);

-- The order in which alerts are joined; those of which no time is known come first.
CREATE INDEX alert_by_begin ON alert (tenant, (COALESCE(first_event, happened_at, -9000000000000000000)), id);

-- Whether many users signed in from an address on a day: it must stay so when the events are no longer kept.
CREATE TABLE incident_address (
    tenant      ${text} NOT NULL,
    address_key ${text} NOT NULL,
    day         BIGINT  NOT NULL,
    shared      INTEGER NOT NULL,
    asked_at    BIGINT  NOT NULL,
    PRIMARY KEY (tenant, address_key, day)
);
