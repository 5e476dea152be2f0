-- How far notes were taken from elsewhere, so that none is written down twice.
CREATE TABLE audit_source (
    tenant     ${text} NOT NULL,
    source_key ${text} NOT NULL,
    taken      BIGINT  NOT NULL,
    PRIMARY KEY (tenant, source_key)
);
