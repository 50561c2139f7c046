-- What members need and what they know how to do, and where one may answer. `n` as in 001.

create table need (
  id text primary key,
  kind text not null,
  organisation text not null references organisation (id),
  title text not null,
  about text,
  topics text,
  contact_name text,
  audience text not null,
  posted_on text not null,
  on_behalf text not null,
  source text,
  n bigint not null references journal (n)
);
create index need_organisation on need (organisation);
create table need_end (
  id text primary key,
  need text not null unique references need (id),
  ended_on text not null,
  outcome text not null,
  note text,
  n bigint not null references journal (n)
);
create table need_reply (
  id text primary key,
  need text not null references need (id),
  organisation text references organisation (id),
  name text not null,
  email text not null,
  message text not null,
  replied_on text not null,
  n bigint not null references journal (n)
);
create index need_reply_need on need_reply (need);
create table need_reply_step (
  id text primary key,
  reply text not null references need_reply (id),
  state text not null,
  noted_on text not null,
  note text,
  n bigint not null references journal (n)
);
create index need_reply_step_reply on need_reply_step (reply);
