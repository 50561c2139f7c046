-- What becomes of old rows: days that a network sets, what each day did, what someone is asked. `n` as in 001.

-- privacy
create table retention_period (
  id text primary key,
  rule text not null unique,
  days bigint not null,
  reason text not null,
  n bigint not null references journal (n)
);
-- the day on which a rule was last looked at; no `n`, in no export
create table retention_look (
  rule text primary key,
  looked_on text not null
);
create table retention_done (
  id text primary key,
  rule text not null,
  done_on text not null,
  gone bigint not null,
  n bigint not null references journal (n),
  unique (rule, done_on)
);
create table retention_proposal (
  id text primary key,
  rule text not null,
  object text not null,
  proposed_on text not null,
  n bigint not null references journal (n)
);
create index retention_proposal_object on retention_proposal (object);
create table retention_answer (
  id text primary key,
  proposal text not null unique references retention_proposal (id),
  answer text not null,
  reason text,
  answered_on text not null,
  n bigint not null references journal (n)
);
