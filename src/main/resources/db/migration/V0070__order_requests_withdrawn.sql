-- Who opened a refund request or a dispute may take it back before it is decided.
alter table orders.request
    drop constraint request_status,
    drop constraint request_decided,
    add constraint request_status check (status in ('OPEN', 'ANSWERED', 'GRANTED', 'GRANTED_IN_PART', 'REJECTED',
        'WITHDRAWN')),
    add constraint request_decided check ((status in ('OPEN', 'ANSWERED')) = (decided_at is null));
