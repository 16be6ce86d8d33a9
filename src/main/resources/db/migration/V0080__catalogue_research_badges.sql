-- Listings that carry an output of public research, as the ministry has confirmed it: what buyers see, what is ranked by.
create table catalogue.research_badge (
    listing_id uuid not null references catalogue.listing,
    output_id uuid not null,
    title text not null,
    -- The last day of the right it stands on; null while that has no end.
    until date,
    given_at timestamptz not null,
    primary key (listing_id, output_id)
);

-- The last day on which the listing has any badge, infinity included, for filters and ranks; null without one.
alter table catalogue.listing add column research_badge_until date;
create index listing_by_research_badge on catalogue.listing (research_badge_until) where research_badge_until is not null;

-- Fast track: the output for whose badge the technical part of the review was skipped.
alter table catalogue.listing_version add column fast_track_output uuid;
alter table catalogue.listing_version add constraint listing_version_fast_track
    check (fast_track_output is null or published_at is not null);
