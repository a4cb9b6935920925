-- What readers asked the site's search, by day: the words and two figures, nothing of who asked.
create table question (
    -- the day as the site's zone has it, in days since 1970
    asked_on integer not null,
    words varchar(60) not null,
    asked integer not null,
    -- how many answers there were the last time; -1 where nobody knows
    found integer not null,
    primary key (asked_on, words)
);
