-- Moments are text that sorts: they are exact to the nanosecond, and the end of all time is one of them.
CREATE TABLE pim_head (
    tenant ${text} NOT NULL,
    mark   ${text} NOT NULL,
    terms  ${text} NOT NULL,
    PRIMARY KEY (tenant)
);

CREATE TABLE pim_lease (
    tenant   ${text} NOT NULL,
    holder   ${text} NOT NULL,
    token    BIGINT  NOT NULL,
    until_at ${text} NOT NULL,
    PRIMARY KEY (tenant)
);

CREATE TABLE pim_account (
    tenant    ${text} NOT NULL,
    id        ${text} NOT NULL,
    name      ${text} NOT NULL,
    kind      ${text} NOT NULL,
    enabled   INTEGER NOT NULL,
    usable    INTEGER NOT NULL,
    emergency INTEGER NOT NULL,
    person    ${text} NOT NULL,
    manager   ${text},
    PRIMARY KEY (tenant, id)
);

CREATE TABLE pim_group (
    tenant          ${text} NOT NULL,
    id              ${text} NOT NULL,
    role_assignable INTEGER NOT NULL,
    dynamic         INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE pim_group_member (
    tenant   ${text} NOT NULL,
    group_id ${text} NOT NULL,
    who      ${text} NOT NULL,
    PRIMARY KEY (tenant, group_id, who)
);

CREATE INDEX pim_group_member_by_who ON pim_group_member (tenant, who);

CREATE TABLE pim_group_owner (
    tenant   ${text} NOT NULL,
    group_id ${text} NOT NULL,
    who      ${text} NOT NULL,
    PRIMARY KEY (tenant, group_id, who)
);

CREATE INDEX pim_group_owner_by_who ON pim_group_owner (tenant, who);

-- The tenant's own; those that Microsoft built in are in the program.
CREATE TABLE pim_role (
    tenant ${text} NOT NULL,
    id     ${text} NOT NULL,
    name   ${text} NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE pim_setting (
    tenant      ${text} NOT NULL,
    setting_key ${text} NOT NULL,
    json        ${text} NOT NULL,
    PRIMARY KEY (tenant, setting_key)
);

-- Grants and provisions refer to accounts without a foreign key: what the directory has not told yet may hold something.
CREATE TABLE pim_grant (
    tenant      ${text} NOT NULL,
    id          ${text} NOT NULL,
    principal   ${text} NOT NULL,
    target_key  ${text} NOT NULL,
    setting_key ${text} NOT NULL,
    target_kind ${text} NOT NULL,
    target_id   ${text} NOT NULL,
    scope       ${text} NOT NULL,
    kind        ${text} NOT NULL,
    origin      ${text} NOT NULL,
    starts_at   ${text} NOT NULL,
    ends_at     ${text} NOT NULL,
    state       ${text} NOT NULL,
    ended       INTEGER NOT NULL,
    eligibility ${text},
    bundle      ${text},
    provisioned INTEGER NOT NULL,
    reminded    INTEGER NOT NULL,
    remind_at   ${text},
    ended_at    ${text},
    ended_why   ${text},
    PRIMARY KEY (tenant, id)
);

CREATE INDEX pim_grant_by_principal ON pim_grant (tenant, principal, id);
CREATE INDEX pim_grant_by_target ON pim_grant (tenant, target_key, id);

-- Of what is open, so that what ended costs nothing any more.
CREATE INDEX pim_open_grant_by_principal ON pim_grant (tenant, principal) WHERE ended = 0;
CREATE INDEX pim_open_grant_by_target ON pim_grant (tenant, target_key) WHERE ended = 0;
CREATE INDEX pim_open_grant_by_setting ON pim_grant (tenant, setting_key) WHERE ended = 0;
CREATE INDEX pim_open_grant_by_eligibility ON pim_grant (tenant, eligibility) WHERE ended = 0;
CREATE INDEX pim_open_grant_by_bundle ON pim_grant (tenant, bundle) WHERE ended = 0;
CREATE INDEX pim_open_grant_by_end ON pim_grant (tenant, ends_at, id) WHERE ended = 0;
CREATE INDEX pim_grant_to_remind ON pim_grant (tenant, remind_at, id) WHERE remind_at IS NOT NULL;
CREATE INDEX pim_grant_to_begin ON pim_grant (tenant, starts_at, id) WHERE state = 'SCHEDULED';

CREATE TABLE pim_request (
    tenant      ${text} NOT NULL,
    id          ${text} NOT NULL,
    json        ${text} NOT NULL,
    principal   ${text} NOT NULL,
    made_by     ${text} NOT NULL,
    target_key  ${text} NOT NULL,
    target_kind ${text} NOT NULL,
    target_id   ${text} NOT NULL,
    kind        ${text} NOT NULL,
    action      ${text} NOT NULL,
    status      ${text} NOT NULL,
    pending     INTEGER NOT NULL,
    created_at  ${text} NOT NULL,
    deadline_at ${text},
    escalates_at ${text},
    bundle      ${text},
    PRIMARY KEY (tenant, id)
);

CREATE INDEX pim_request_by_time ON pim_request (tenant, created_at, id);
CREATE INDEX pim_request_by_principal ON pim_request (tenant, principal, created_at, id);
CREATE INDEX pim_request_by_maker ON pim_request (tenant, made_by, created_at, id);
CREATE INDEX pim_request_by_target ON pim_request (tenant, target_key, created_at, id);
CREATE INDEX pim_request_by_status ON pim_request (tenant, status, created_at, id);
CREATE INDEX pim_request_by_bundle ON pim_request (tenant, bundle) WHERE bundle IS NOT NULL;
CREATE INDEX pim_request_by_deadline ON pim_request (tenant, deadline_at, id) WHERE deadline_at IS NOT NULL;
CREATE INDEX pim_request_to_escalate ON pim_request (tenant, escalates_at, id) WHERE escalates_at IS NOT NULL;
CREATE INDEX pim_pending_request_by_principal ON pim_request (tenant, principal) WHERE pending = 1;
CREATE INDEX pim_pending_request_by_target ON pim_request (tenant, target_id) WHERE pending = 1;
CREATE INDEX pim_pending_request_by_time ON pim_request (tenant, created_at, id) WHERE pending = 1;

-- next_try is when a worker may take it up; empty once the directory says what is wanted.
CREATE TABLE pim_provision (
    tenant      ${text} NOT NULL,
    principal   ${text} NOT NULL,
    target_key  ${text} NOT NULL,
    target_kind ${text} NOT NULL,
    target_id   ${text} NOT NULL,
    scope       ${text} NOT NULL,
    wanted      INTEGER NOT NULL,
    sequence    BIGINT  NOT NULL,
    since_at    ${text} NOT NULL,
    state       ${text} NOT NULL,
    failures    INTEGER NOT NULL,
    next_try    ${text},
    PRIMARY KEY (tenant, principal, target_key)
);

CREATE INDEX pim_wanted_provision_by_target ON pim_provision (tenant, target_key) WHERE wanted = 1;
CREATE INDEX pim_provision_to_try ON pim_provision (tenant, next_try) WHERE next_try IS NOT NULL;
