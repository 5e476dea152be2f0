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

CREATE INDEX pim_grant_by_principal ON pim_grant (tenant, principal, ended);
CREATE INDEX pim_grant_by_target ON pim_grant (tenant, target_key, ended);
CREATE INDEX pim_grant_by_setting ON pim_grant (tenant, setting_key, ended);
CREATE INDEX pim_grant_by_eligibility ON pim_grant (tenant, eligibility, ended);
CREATE INDEX pim_grant_by_bundle ON pim_grant (tenant, bundle);
CREATE INDEX pim_grant_by_reminder ON pim_grant (tenant, remind_at, id);
CREATE INDEX pim_grant_by_end ON pim_grant (tenant, ended, ends_at, id);
CREATE INDEX pim_grant_by_start ON pim_grant (tenant, state, starts_at, id);

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
CREATE INDEX pim_request_pending ON pim_request (tenant, pending, principal);
CREATE INDEX pim_request_pending_by_time ON pim_request (tenant, pending, created_at, id);
CREATE INDEX pim_request_pending_target ON pim_request (tenant, pending, target_id);
CREATE INDEX pim_request_by_bundle ON pim_request (tenant, bundle);
CREATE INDEX pim_request_by_deadline ON pim_request (tenant, deadline_at, id);
CREATE INDEX pim_request_by_escalation ON pim_request (tenant, escalates_at, id);

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

CREATE INDEX pim_provision_by_target ON pim_provision (tenant, target_key, wanted);
CREATE INDEX pim_provision_by_try ON pim_provision (tenant, next_try);
