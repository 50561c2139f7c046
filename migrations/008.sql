-- Territories: where an organisation stands, what a territory has, what nobody carries. `n` as in 001.

-- members
alter table organisation add column siret text;
alter table organisation add column rna text;
alter table organisation add column territory text;

-- assemblies
alter table session add column territory text;

-- territories: another year's, in the place of the one that the program carries
create table territory_edition (
  id text primary key,
  year bigint not null,
  source text not null,
  file text not null references blob (hash),
  n bigint not null references journal (n)
);

-- coverage
create table territory_note (
  id text primary key,
  territory text not null,
  kind text not null,
  text text not null,
  year bigint,
  organisation text references organisation (id),
  source text,
  n bigint not null references journal (n)
);
create index territory_note_territory on territory_note (territory);
create table blind_spot (
  id text primary key,
  kind text not null,
  title text not null,
  about text,
  could text,
  organisation text references organisation (id),
  since text,
  source text,
  n bigint not null references journal (n)
);
