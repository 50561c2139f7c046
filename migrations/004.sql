-- While a room votes, what does not come from its votes is read once and kept: this tells how long.
create index journal_settled on journal (n) where act <> 'vote.cast';
