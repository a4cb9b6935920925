-- Other programs that are told of what readers see.
create table webhook (
    id varchar(36) primary key,
    address varchar(2000) not null,
    -- what it is told of, with blanks between; empty for all
    events varchar(200) not null,
    kinds varchar(1000) not null,
    channels varchar(1000) not null,
    -- what deliveries are signed with, sealed; and the one before, while it goes on
    secret text not null,
    former text,
    former_until bigint not null,
    active boolean not null,
    -- why it was switched off by the program; empty for not at all
    trouble varchar(200) not null,
    made_at bigint not null
);

-- How far the change log was read; no row while there is nobody to tell.
create table webhook_cursor (
    id integer primary key,
    position bigint not null
);

-- What was told of each live entry last, so that only what is new to readers is told.
create table webhook_told (
    entry varchar(36) primary key,
    data text not null
);

create table webhook_delivery (
    -- UUIDv7; the receiver knows by it what it has already
    id varchar(36) primary key,
    -- in the order of what happened
    seq bigint not null,
    webhook varchar(36) not null references webhook (id),
    event varchar(40) not null,
    -- those about the same are sent one after another
    subject varchar(120) not null,
    body text not null,
    -- WAITING, DONE or DEAD
    state varchar(10) not null,
    tries integer not null,
    due_at bigint not null,
    made_at bigint not null,
    -- when it was tried last, 0 for never; how long that took in milliseconds, and what came back
    tried_at bigint not null,
    took integer not null,
    status integer not null,
    answer varchar(1000) not null
);
create unique index webhook_delivery_seq on webhook_delivery (seq);
create index webhook_delivery_due on webhook_delivery (state, due_at);
create index webhook_delivery_order on webhook_delivery (webhook, subject, state, seq);
