-- number counts what was written; sequence, previous and hash are there once an entry is sealed.
CREATE TABLE audit_entry (
    tenant   ${text} NOT NULL,
    number   BIGINT  NOT NULL,
    noted_at BIGINT  NOT NULL,
    actor    ${text} NOT NULL,
    action   ${text} NOT NULL,
    target   ${text} NOT NULL,
    json     ${text} NOT NULL,
    sequence BIGINT,
    previous ${text},
    hash     ${text},
    PRIMARY KEY (tenant, number)
);

CREATE UNIQUE INDEX audit_by_sequence ON audit_entry (tenant, sequence);

CREATE TABLE audit_checkpoint (
    tenant   ${text} NOT NULL,
    sequence BIGINT  NOT NULL,
    hash     ${text} NOT NULL,
    made_at  BIGINT  NOT NULL,
    json     ${text} NOT NULL,
    PRIMARY KEY (tenant, sequence)
);
