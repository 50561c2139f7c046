-- The actors around a network: facts with their sources, and what links them. `n` as in 001.

-- members: what a source says of an organisation; two sources that disagree are two rows
create table organisation_fact (
  id text primary key,
  organisation text not null references organisation (id),
  fact text not null,
  value text not null,
  note text,
  source text not null,
  checked_on text,
  n bigint not null references journal (n)
);
create index organisation_fact_organisation on organisation_fact (organisation);
create table organisation_link (
  id text primary key,
  organisation text not null references organisation (id),
  kind text not null,
  other text not null references organisation (id),
  starts text,
  ends text,
  note text,
  source text not null,
  n bigint not null references journal (n)
);
create index organisation_link_organisation on organisation_link (organisation);
create index organisation_link_other on organisation_link (other);
