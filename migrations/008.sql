-- Territories: where an organisation stands. `n` as in 001.

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
