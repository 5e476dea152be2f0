-- Applications that tokens are issued to, each with the object id of its service principal.
CREATE TABLE issuer_app (
    tenant      ${text} NOT NULL,
    id          ${text} NOT NULL,
    object_id   ${text} NOT NULL,
    name        ${text} NOT NULL,
    secret_hash ${text},
    disabled    INTEGER NOT NULL,
    created_at  BIGINT  NOT NULL,
    used_at     BIGINT,
    PRIMARY KEY (tenant, id)
);

CREATE UNIQUE INDEX issuer_app_by_object ON issuer_app (tenant, object_id);

CREATE UNIQUE INDEX issuer_app_by_name ON issuer_app (tenant, name);

-- Of each where a sign-in may lead back to (kind redirect), and what it may (kind permission).
CREATE TABLE issuer_app_part (
    tenant ${text} NOT NULL,
    app    ${text} NOT NULL,
    kind   ${text} NOT NULL,
    part   ${text} NOT NULL,
    PRIMARY KEY (tenant, app, kind, part),
    FOREIGN KEY (tenant, app) REFERENCES issuer_app (tenant, id)
);

-- That somebody has a client act for him; tokens hold for as long as this does.
CREATE TABLE issuer_delegation (
    tenant           ${text} NOT NULL,
    id               ${text} NOT NULL,
    account          ${text} NOT NULL,
    client           ${text} NOT NULL,
    scope            ${text} NOT NULL,
    nonce            ${text},
    contexts         ${text} NOT NULL,
    authenticated_at BIGINT  NOT NULL,
    mfa_at           BIGINT,
    begun_at         BIGINT  NOT NULL,
    ends_at          BIGINT  NOT NULL,
    revoked_at       BIGINT,
    PRIMARY KEY (tenant, id),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id)
);

CREATE INDEX issuer_delegation_by_account ON issuer_delegation (tenant, account);

CREATE INDEX issuer_delegation_by_end ON issuer_delegation (tenant, ends_at);

-- What is given for tokens, once: authorization codes and refresh tokens. One that was spent is kept, so that it is seen
-- when somebody tries it again.
CREATE TABLE issuer_ticket (
    tenant      ${text} NOT NULL,
    ticket_hash ${text} NOT NULL,
    kind        ${text} NOT NULL,
    delegation  ${text} NOT NULL,
    redirect    ${text},
    challenge   ${text},
    expires_at  BIGINT  NOT NULL,
    spent_at    BIGINT,
    PRIMARY KEY (tenant, ticket_hash),
    FOREIGN KEY (tenant, delegation) REFERENCES issuer_delegation (tenant, id)
);

CREATE INDEX issuer_ticket_by_delegation ON issuer_ticket (tenant, delegation);

-- A device that waits for somebody to sign in elsewhere.
CREATE TABLE issuer_device (
    tenant      ${text} NOT NULL,
    device_hash ${text} NOT NULL,
    user_hash   ${text} NOT NULL,
    client      ${text} NOT NULL,
    scope       ${text} NOT NULL,
    state       ${text} NOT NULL,
    delegation  ${text},
    expires_at  BIGINT  NOT NULL,
    polled_at   BIGINT,
    PRIMARY KEY (tenant, device_hash)
);

CREATE UNIQUE INDEX issuer_device_by_user ON issuer_device (tenant, user_hash);
