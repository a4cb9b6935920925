-- Addresses of other sites that live entries lead to, and how they answered at night. Derived from the live entries:
-- what nobody leads to any more is forgotten.
create table outside_link (
    -- SHA-256 of the address
    id varchar(64) primary key,
    address varchar(2000) not null,
    -- ids of entries that lead there, with blanks between; the first few
    entries text not null,
    -- milliseconds; 0 for never
    asked_at bigint not null,
    -- what came of it then, and the status of HTTP; THERE and 0 before
    outcome varchar(12) not null,
    status integer not null,
    -- since when it fails in milliseconds, and how much weighs against it; both 0 while it does not
    broken_at bigint not null,
    strikes integer not null
);
create index outside_link_strikes on outside_link (strikes);
