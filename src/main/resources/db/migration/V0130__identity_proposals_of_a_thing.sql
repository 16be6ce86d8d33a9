-- What was ever proposed of a thing, for its history.
create index proposal_of_subject on identity.proposal (subject);
