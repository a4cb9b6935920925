-- Passkeys: the public half of what proves who somebody is; the private half never leaves their device.
create table passkey (
    -- the credential's id, at most 1,023 bytes, in base64url
    id varchar(1400) primary key,
    account varchar(36) not null references account (id),
    name varchar(60) not null,
    -- attested credential data (WebAuthn level 3, section 6.5.1) in base64url: make of the device, id, public key
    credential text not null,
    -- how often the device says that it was used, where it counts; a number that does not grow tells of a copy
    uses bigint not null,
    -- whether the device may keep it in step with others
    synced boolean not null,
    made_at bigint not null,
    -- 0 for never
    used_at bigint not null
);
create index passkey_account on passkey (account);

-- Who an account's owner is to an OpenID provider.
create table identity (
    issuer varchar(250) not null,
    subject varchar(255) not null,
    account varchar(36) not null references account (id),
    made_at bigint not null,
    constraint identity_key primary key (issuer, subject),
    constraint identity_account unique (issuer, account)
);
