CREATE TABLE account (
    tenant          ${text} NOT NULL,
    id              ${text} NOT NULL,
    name            ${text} NOT NULL,
    name_key        ${text} NOT NULL,
    display_name    ${text} NOT NULL,
    password_hash   ${text},
    totp_secret     ${blob},
    totp_step       BIGINT  NOT NULL,
    disabled        INTEGER NOT NULL,
    failed_attempts INTEGER NOT NULL,
    locked_until    BIGINT,
    created_at      BIGINT  NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE UNIQUE INDEX account_by_name ON account (tenant, name_key);

CREATE TABLE account_role (
    tenant  ${text} NOT NULL,
    account ${text} NOT NULL,
    role    ${text} NOT NULL,
    PRIMARY KEY (tenant, account, role),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id)
);

CREATE TABLE session (
    tenant     ${text} NOT NULL,
    token_hash ${text} NOT NULL,
    account    ${text} NOT NULL,
    csrf       ${text} NOT NULL,
    created_at BIGINT  NOT NULL,
    expires_at BIGINT  NOT NULL,
    seen_at    BIGINT  NOT NULL,
    mfa_at     BIGINT,
    PRIMARY KEY (tenant, token_hash),
    FOREIGN KEY (tenant, account) REFERENCES account (tenant, id)
);

CREATE INDEX session_by_account ON session (tenant, account);

CREATE TABLE api_token (
    tenant     ${text} NOT NULL,
    id         ${text} NOT NULL,
    name       ${text} NOT NULL,
    token_hash ${text} NOT NULL,
    scope      ${text} NOT NULL,
    source     ${text},
    created_by ${text} NOT NULL,
    created_at BIGINT  NOT NULL,
    expires_at BIGINT  NOT NULL,
    used_at    BIGINT,
    revoked_at BIGINT,
    PRIMARY KEY (tenant, id)
);

CREATE UNIQUE INDEX api_token_by_hash ON api_token (tenant, token_hash);

-- Of a token for roles each role, of one for a source each table.
CREATE TABLE api_token_part (
    tenant ${text} NOT NULL,
    token  ${text} NOT NULL,
    part   ${text} NOT NULL,
    PRIMARY KEY (tenant, token, part),
    FOREIGN KEY (tenant, token) REFERENCES api_token (tenant, id)
);
