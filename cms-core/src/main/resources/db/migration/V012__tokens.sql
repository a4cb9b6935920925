-- Keys and tokens by which programs come in. Of their secrets only hashes are kept.
create table token (
    id varchar(36) primary key,
    name varchar(60) not null,
    -- READ, PERSONAL or SERVICE
    sort varchar(10) not null,
    -- whom a personal one acts for; null for others
    account varchar(36) references account (id),
    -- names of scopes, with blanks between
    scopes varchar(80) not null,
    -- slug of the channel that it holds in, with those below; null for all
    channel varchar(80),
    made_at bigint not null,
    -- null for never
    expires_at bigint,
    -- 0 for never
    used_at bigint not null
);
create index token_account on token (account);

-- SHA-256 of the secrets that a token has: one, and for a while the one that it had before.
create table token_secret (
    hash varchar(64) primary key,
    token varchar(36) not null references token (id),
    -- when a former one ends; null for the present one
    ends_at bigint
);
create index token_secret_token on token_secret (token);
