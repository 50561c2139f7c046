-- Mandates through time: what they are of, how they came, renewed together; who shows their face. `n` as in 001.

-- members
alter table mandate add column level text;
alter table mandate add column gained text;
-- yes: each member of the category names someone elected and someone of its administration
alter table category add column pair text;

-- people
create table renewal (
  id text primary key,
  level text not null,
  kind text,
  held_on text not null,
  n bigint not null references journal (n)
);
-- `mandate` is a line: one that began may be taken back
create table renewal_mandate (
  id text primary key,
  renewal text not null references renewal (id),
  mandate text not null,
  did text not null,
  ends_before text,
  n bigint not null references journal (n)
);
create table renewal_undone (
  id text primary key,
  renewal text not null unique references renewal (id),
  undone_on text not null,
  n bigint not null references journal (n)
);
create table portrait (
  id text primary key,
  person text not null unique references person (id),
  blob text not null references blob (hash),
  n bigint not null references journal (n)
);
create table portrait_consent (
  id text primary key,
  person text not null references person (id),
  shown text not null,
  said_at text not null,
  n bigint not null references journal (n)
);
