-- What was brought in from elsewhere, so that nothing is brought twice: a post of another site or an item of a feed, which
-- became an entry, or a file, which became an asset.
create table arrival (
    -- SHA-256 of where it came from: a site, a feed
    origin varchar(64) not null,
    -- SHA-256 of what it is called there
    item varchar(64) not null,
    -- id of the entry or SHA-256 of the asset
    target varchar(64) not null,
    -- the revision that was made of it last; 0 for an asset. A newer one was made here
    number integer not null,
    -- SHA-256 of what that revision said
    digest varchar(64) not null,
    primary key (origin, item)
);
create index arrival_target on arrival (target);

-- Feeds of other sites whose new items are brought in as drafts.
create table subscription (
    id varchar(36) primary key,
    address varchar(2000) not null,
    -- the source that readers are told
    name varchar(120) not null,
    -- slug of the channel for its drafts; null for none
    channel varchar(120),
    kind varchar(60) not null,
    -- minutes between two fetches
    every_minutes integer not null,
    paused integer not null,
    -- milliseconds; 0 for never, or for at once
    asked_at bigint not null,
    due_at bigint not null,
    -- what the answer said for the next question; empty for nothing
    etag varchar(1000) not null,
    modified varchar(200) not null,
    -- how often it failed since it last did not
    failures integer not null,
    -- what came of it last, as a word; empty before
    outcome varchar(20) not null,
    -- figures of the last fetch that brought anything to read
    added integer not null,
    changed integer not null,
    unchanged integer not null,
    left_alone integer not null,
    refused integer not null
);
create unique index subscription_address on subscription (address);
