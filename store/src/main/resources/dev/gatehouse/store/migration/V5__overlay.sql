-- What was set in the console. A version without a body says that the entry was removed.
CREATE TABLE overlay_entry (
    tenant   ${text} NOT NULL,
    kind     ${text} NOT NULL,
    name_key ${text} NOT NULL,
    version  BIGINT  NOT NULL,
    name     ${text} NOT NULL,
    body     ${text},
    author   ${text} NOT NULL,
    set_at   BIGINT  NOT NULL,
    until_at BIGINT,
    proposal ${text},
    PRIMARY KEY (tenant, kind, name_key, version)
);

CREATE TABLE overlay_proposal (
    tenant      ${text} NOT NULL,
    id          ${text} NOT NULL,
    kind        ${text} NOT NULL,
    name        ${text} NOT NULL,
    body        ${text},
    until_at    BIGINT,
    base        BIGINT  NOT NULL,
    proposed_by ${text} NOT NULL,
    proposed_at BIGINT  NOT NULL,
    expires_at  BIGINT  NOT NULL,
    reason      ${text} NOT NULL,
    state       ${text} NOT NULL,
    decided_by  ${text},
    decided_at  BIGINT,
    answer      ${text},
    PRIMARY KEY (tenant, id)
);

CREATE INDEX overlay_proposal_by_state ON overlay_proposal (tenant, state, proposed_at);
