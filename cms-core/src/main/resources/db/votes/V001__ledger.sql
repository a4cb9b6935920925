-- The file of the votes, apart from that of the content: a flood of likes never holds an editor's save.

-- What the ledger knows a campaign by. The definition is a setting of the site, until the first ballot seals it.
create table poll (
    id integer primary key,
    slug varchar(70) not null unique,
    -- when the office defined it first; a campaign that names no beginning begins then
    defined_at bigint not null
);

-- All that counts, in order, each line bound to the one before by its hash. Never deleted, and never changed but for
-- the traces.
create table ledger (
    -- the poll in the upper bits, the line in the lower 40
    id integer primary key,
    at bigint not null,
    -- of a ballot: who it is for, by number
    candidate integer,
    -- of a ballot: the day, from 1970, on which this voter may like this candidate once; 0 for once in all
    once integer,
    -- of a ballot: keyed hash of who cast it
    voter varbinary(16),
    -- of anything else: what was done, as JSON
    act text,
    hash varbinary(32) not null,
    -- traces for whoever looks for cheating, no part of the line; gone after the time for objections:
    -- keyed hash of the block of addresses, and of what the browser calls itself
    net bigint,
    agent integer
);
-- One ballot a voter, candidate and period; begins with the voter, whose other ballots are looked up by it too.
create unique index ledger_once on ledger (voter, candidate, once);

-- Ballots that do not count any more, derived from the acts.
create table voided (
    id integer primary key,
    act integer not null
);

-- Heads of ledgers, signed.
create table checkpoint (
    poll integer not null,
    line integer not null,
    at bigint not null,
    hash varbinary(32) not null,
    signature varbinary(64) not null,
    primary key (poll, line)
);

-- What the guard refused, by the hour and reason.
create table refusal (
    poll integer not null,
    hour integer not null,
    reason varchar(20) not null,
    count integer not null,
    primary key (poll, hour, reason)
);
