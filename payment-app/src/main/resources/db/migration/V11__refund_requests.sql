-- SPDX-License-Identifier: Apache-2.0

-- Who decided about a donor's request, and the refund that came of it. Approved says nothing of the money: the refund does.
alter table refund_request drop constraint refund_request_status_check;
update refund_request set status = case status when 'REFUNDED' then 'APPROVED' else 'REJECTED' end where status <> 'OPEN';
alter table refund_request
    add constraint refund_request_status check (status in ('OPEN', 'APPROVED', 'REJECTED')),
    add column decided_by uuid,
    add column decided_at timestamptz,
    add column decision   text,
    add column refund_id  uuid references refund,
    add constraint open_is_undecided check (status <> 'OPEN' or (decided_by is null and refund_id is null)),
    add constraint one_request_for_a_refund unique (refund_id);
create index refund_request_listed on refund_request (created_at, id);
create index refund_request_of_donation on refund_request (donation_id);
