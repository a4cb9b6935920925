-- Ballots that looked made up, and that somebody of the office looked at and left in the count.
create table cleared (
    poll integer not null,
    -- keyed hash of the block of addresses
    net bigint not null,
    -- the lines between which they lie
    first_line bigint not null,
    last_line bigint not null,
    at bigint not null,
    note varchar(200) not null,
    primary key (poll, net, first_line)
);
