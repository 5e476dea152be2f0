-- No foreign keys to alert: one class writes these tables in one transaction, and PostgreSQL checks a key with the plan that it
-- made when the table was empty.
CREATE TABLE alert (
    tenant         ${text} NOT NULL,
    id             ${text} NOT NULL,
    json           ${text} NOT NULL,
    state          ${text} NOT NULL,
    revision       INTEGER NOT NULL,
    severity       INTEGER NOT NULL,
    rule_id        ${text} NOT NULL,
    rule_source    ${text} NOT NULL,
    sorted_at      BIGINT  NOT NULL,
    happened_at    BIGINT,
    first_event    BIGINT,
    last_event     BIGINT,
    detected_at    BIGINT  NOT NULL,
    words          ${text} NOT NULL,
    version        BIGINT  NOT NULL,
    status         ${text} NOT NULL,
    assignee       ${text},
    classification ${text},
    reason         ${text},
    incident       ${text},
    PRIMARY KEY (tenant, id)
);

CREATE INDEX alert_by_time ON alert (tenant, sorted_at, id);
CREATE INDEX alert_by_status ON alert (tenant, status, sorted_at);
CREATE INDEX alert_by_rule ON alert (tenant, rule_id, sorted_at);
CREATE INDEX alert_by_incident ON alert (tenant, incident);

CREATE TABLE alert_rule_row (
    tenant   ${text} NOT NULL,
    rule_row ${text} NOT NULL,
    alert    ${text} NOT NULL,
    PRIMARY KEY (tenant, rule_row, alert)
);

CREATE INDEX alert_rule_row_by_alert ON alert_rule_row (tenant, alert);

CREATE TABLE alert_entity (
    tenant     ${text} NOT NULL,
    alert      ${text} NOT NULL,
    number     INTEGER NOT NULL,
    type       ${text} NOT NULL,
    id_lower   ${text} NOT NULL,
    name_lower ${text} NOT NULL,
    PRIMARY KEY (tenant, alert, number)
);

CREATE INDEX alert_entity_by_id ON alert_entity (tenant, id_lower);
CREATE INDEX alert_entity_by_name ON alert_entity (tenant, name_lower);

CREATE TABLE alert_change (
    tenant     ${text} NOT NULL,
    sequence   BIGINT  NOT NULL,
    alert      ${text} NOT NULL,
    revision   INTEGER NOT NULL,
    cause      ${text} NOT NULL,
    changed_at BIGINT  NOT NULL,
    PRIMARY KEY (tenant, sequence)
);

CREATE TABLE incident (
    tenant         ${text} NOT NULL,
    id             ${text} NOT NULL,
    json           ${text} NOT NULL,
    gone           INTEGER NOT NULL,
    joined_into    ${text},
    changed_at     BIGINT  NOT NULL,
    version        BIGINT  NOT NULL,
    status         ${text} NOT NULL,
    assignee       ${text},
    classification ${text},
    reason         ${text},
    PRIMARY KEY (tenant, id)
);

-- What people did to alerts and incidents; subject says to which of the two.
CREATE TABLE triage_history (
    tenant     ${text} NOT NULL,
    subject    ${text} NOT NULL,
    subject_id ${text} NOT NULL,
    number     BIGINT  NOT NULL,
    done_at    BIGINT  NOT NULL,
    who        ${text} NOT NULL,
    field      ${text} NOT NULL,
    was        ${text},
    became     ${text},
    PRIMARY KEY (tenant, subject, subject_id, number)
);

CREATE TABLE triage_comment (
    tenant     ${text} NOT NULL,
    subject    ${text} NOT NULL,
    subject_id ${text} NOT NULL,
    number     BIGINT  NOT NULL,
    written_at BIGINT  NOT NULL,
    who        ${text} NOT NULL,
    body       ${text} NOT NULL,
    PRIMARY KEY (tenant, subject, subject_id, number)
);
