-- Keeping the directory true: merges, proposals, claims, "still true?". `n` as in 001.

-- members: where an address leads since two organisations were merged; when someone said that all is still true
create table organisation_moved (
  id text primary key,
  organisation text not null references organisation (id),
  n bigint not null references journal (n)
);
create index organisation_moved_organisation on organisation_moved (organisation);
create table organisation_check (
  id text primary key,
  organisation text not null references organisation (id),
  checked_on text not null,
  n bigint not null references journal (n)
);
create index organisation_check_organisation on organisation_check (organisation);

-- upkeep: a merge with all that it did, so that it can be undone
create table organisation_merge (
  id text primary key,
  kept text not null,
  merged text not null,
  merged_name text not null,
  merged_on text not null,
  n bigint not null references journal (n)
);
create table merge_cell (
  id text primary key,
  merge text not null references organisation_merge (id),
  of_table text not null,
  of_row text not null,
  field text not null,
  was text,
  becomes text,
  n bigint not null references journal (n)
);
create index merge_cell_merge on merge_cell (merge);
create table merge_row (
  id text primary key,
  merge text not null references organisation_merge (id),
  position bigint not null,
  of_table text not null,
  of_row text not null,
  did text not null,
  held text,
  n bigint not null references journal (n)
);
create index merge_row_merge on merge_row (merge);
create table merge_undone (
  id text primary key,
  merge text not null unique references organisation_merge (id),
  undone_on text not null,
  n bigint not null references journal (n)
);
create table not_same (
  id text primary key,
  one text not null references organisation (id),
  other text not null references organisation (id),
  noted_on text not null,
  n bigint not null references journal (n)
);

-- upkeep: what someone without a session asks, once a letter confirmed their address
create table proposal (
  id text primary key,
  kind text not null,
  organisation text not null,
  given_name text,
  family_name text,
  email text not null,
  capacity text,
  message text,
  fields text,
  about text,
  about_was text,
  website text,
  website_was text,
  asked_on text not null,
  n bigint not null references journal (n)
);
create index proposal_organisation on proposal (organisation);
create table proposal_answer (
  id text primary key,
  proposal text not null unique references proposal (id),
  outcome text not null,
  text text,
  answered_on text not null,
  n bigint not null references journal (n)
);
-- it waits for that letter; no `n`, in no export
create table proposal_link (
  hash text primary key,
  kind text not null,
  organisation text not null,
  given_name text,
  family_name text,
  email text not null,
  capacity text,
  message text,
  fields text,
  about text,
  about_was text,
  website text,
  website_was text,
  made_at text not null
);

-- upkeep: who was asked whether it is still true, and what they said
create table check_ask (
  id text primary key,
  organisation text not null,
  asked_on text not null,
  n bigint not null references journal (n)
);
create index check_ask_organisation on check_ask (organisation);
create table check_answer (
  id text primary key,
  ask text not null unique references check_ask (id),
  outcome text not null,
  answered_on text not null,
  n bigint not null references journal (n)
);
-- the secret of that letter, kept as a hash; no `n`, in no export
create table check_link (
  hash text primary key,
  ask text not null references check_ask (id),
  name text not null,
  email text not null,
  made_at text not null
);
