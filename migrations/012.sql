-- What is held on people: requests and erasures. `n` as in 001.

-- journal: personal values are looked for when someone asks for theirs
create index personal_value_n on personal_value (n);
create index personal_value_value on personal_value (value);

-- privacy: a request that waits for the letter that confirms its address; no `n`, in no export
create table data_link (
  hash text primary key,
  email text not null,
  kind text not null,
  text text not null,
  made_at text not null
);
create table data_request (
  id text primary key,
  account text,
  person text,
  email text not null,
  name text,
  kind text not null,
  text text,
  asked_on text not null,
  n bigint not null references journal (n)
);
create table data_answer (
  id text primary key,
  request text not null unique references data_request (id),
  outcome text not null,
  text text,
  answered_on text not null,
  by_name text not null,
  n bigint not null references journal (n)
);
-- one erasure; `waits` says that rows of records not yet signed still hold a name
create table erasure (
  id text primary key,
  person text,
  account text,
  pseudonym text not null,
  erased_on text not null,
  waits text not null,
  n bigint not null references journal (n)
);
