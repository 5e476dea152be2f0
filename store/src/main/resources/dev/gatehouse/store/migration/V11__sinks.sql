-- How far each sink was told: up to which change of an alert, and up to which checkpoint of the audit trail.
CREATE TABLE sink_place (
    tenant      ${text} NOT NULL,
    sink        ${text} NOT NULL,
    change      BIGINT  NOT NULL,
    checkpoint  BIGINT  NOT NULL,
    PRIMARY KEY (tenant, sink)
);

-- What each sink has of an alert: the last revision that it took.
CREATE TABLE sink_told (
    tenant   ${text} NOT NULL,
    sink     ${text} NOT NULL,
    alert    ${text} NOT NULL,
    revision INTEGER NOT NULL,
    told_at  BIGINT  NOT NULL,
    PRIMARY KEY (tenant, sink, alert)
);

CREATE INDEX sink_told_by_alert ON sink_told (tenant, alert);

-- What a sink will never take: set apart for people. subject is an alert's id, or a checkpoint's sequence.
CREATE TABLE sink_dead (
    tenant   ${text} NOT NULL,
    sink     ${text} NOT NULL,
    kind     ${text} NOT NULL,
    subject  ${text} NOT NULL,
    revision INTEGER NOT NULL,
    why      ${text} NOT NULL,
    dead_at  BIGINT  NOT NULL,
    again    INTEGER NOT NULL,
    PRIMARY KEY (tenant, sink, kind, subject)
);

CREATE INDEX sink_dead_again ON sink_dead (tenant, sink, dead_at, subject) WHERE again = 1;

-- What people declared beside the configuration; secrets are sealed with a key that is not in the database.
CREATE TABLE sink_set (
    tenant     ${text} NOT NULL,
    name       ${text} NOT NULL,
    json       ${text} NOT NULL,
    secrets    ${text} NOT NULL,
    version    BIGINT  NOT NULL,
    set_by     ${text} NOT NULL,
    set_at     BIGINT  NOT NULL,
    PRIMARY KEY (tenant, name)
);
