-- What was answered to requests that may come again, for a day.
create table idempotency (
    -- SHA-256 of the token's id and the key
    id varchar(64) primary key,
    -- SHA-256 of all that makes the request what it is
    body varchar(64) not null,
    -- of HTTP; 0 while it is being done
    status integer not null,
    etag varchar(60),
    location varchar(200),
    answer text not null,
    made_at bigint not null
);
create index idempotency_made on idempotency (made_at);
