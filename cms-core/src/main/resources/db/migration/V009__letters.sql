-- Where somebody gets letters, empty for nowhere, and whether they want any.
alter table account add column mail varchar(254) default '' not null;
alter table account add column told boolean default true not null;

-- What somebody is to be told of an entry by a letter that was not sent yet. It is written when it is sent, to the
-- address that they have then.
create table letter (
    -- UUIDv7, so in the order of what happened
    id varchar(36) primary key,
    account varchar(36) not null,
    entry varchar(36) not null,
    news varchar(20) not null,
    -- the step of review that it is about, as the office calls it; empty for none
    stage varchar(40) not null,
    who varchar(36) not null,
    -- the reason of a decision, or what was said; may be empty
    words text not null,
    -- how often it was tried in vain
    tries integer not null,
    due_at bigint not null
);
create index letter_due on letter (due_at);
