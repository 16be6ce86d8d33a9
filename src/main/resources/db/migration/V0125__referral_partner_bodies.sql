-- A partner is known by the code of the public body it works at, as everywhere (claim partner_body), and no more by a
-- business number. The numbers of the sample documents were made up and become the codes they stood for; another's body
-- is called B and its number, until a new version of the kind names it. What was sent stays as it was sent.
create function referral.body_of(number text) returns text language sql immutable as $$
    select coalesce((select body from (values ('1138301104', 'MSIT'), ('1198303304', 'LEARNING_SEOUL'), ('3148304403', 'NIA'),
            ('1168206606', 'KVIC'), ('5158205503', 'KODIT'), ('2148202205', 'KISA'), ('3188207706', 'KISED')) as b(number, body)
        where b.number = $1), 'B' || $1)
$$;
-- As UUID.nameUUIDFromBytes makes the owner of a partner's webhook.
create function referral.webhook_owner(partner text) returns uuid language sql immutable as $$
    select overlay(overlay(h placing '3' from 13)
        placing substr('89ab', (('x' || substr(h, 17, 1))::bit(4)::int & 3) + 1, 1) from 17)::uuid
    from (select md5('partner:' || $1)) as m(h)
$$;

do $$
declare
    partner text;
begin
    for partner in
        select partner_number from referral.referral
        union select (regexp_matches(document, 'businessNumber: "(\d{10})"', 'g'))[1] from referral.kind_version
    loop
        update webhook.attempt set owner_id = referral.webhook_owner(referral.body_of(partner))
        where owner_id = referral.webhook_owner(partner);
        update webhook.webhook set owner_id = referral.webhook_owner(referral.body_of(partner))
        where owner_id = referral.webhook_owner(partner);
        update platform.outbox
        set payload = replace(payload, referral.webhook_owner(partner)::text,
            referral.webhook_owner(referral.body_of(partner))::text)
        where topic = 'webhook' and done_at is null;
        update referral.kind_version
        set document = replace(document, 'businessNumber: "' || partner || '"', 'body: ' || referral.body_of(partner));
    end loop;
end
$$;
update referral.kind_version set content_hash = encode(sha256(convert_to(document, 'UTF8')), 'hex');

drop view referral.published_referral;
alter table referral.referral rename column partner_number to partner_body;
update referral.referral set partner_body = referral.body_of(partner_body);
create view referral.published_referral as
select id, kind, kind_version, subject, subject_id, listing_id, left(region_code, 2) as province, partner_body, status,
       drafted_at, sent_at, accepted_at, ended_at, outcome, quota_year
from referral.referral;

drop function referral.body_of;
drop function referral.webhook_owner;
