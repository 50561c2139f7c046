-- What was answered for a whole file, for the next one that has the same headings. `n` as in 001.
create table import_word (
  id text primary key,
  headings text not null,
  about text not null,
  said text,
  value text not null,
  n bigint not null references journal (n)
);
create index import_word_headings on import_word (headings);
