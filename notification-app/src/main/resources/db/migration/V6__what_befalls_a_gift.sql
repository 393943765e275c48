-- SPDX-License-Identifier: Apache-2.0
-- Refunds that fail, disputes, void receipts and requests for refunds are told to donors, owners and staff.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in
    ('GIFT_THANKS', 'GIFT_REFUNDED', 'GIFT_CANCELLED', 'GIFT_RECEIVED', 'CAMPAIGN_APPROVED',
     'CAMPAIGN_REJECTED', 'EMAIL_VERIFICATION', 'GIFT_REFUND_FAILED', 'CAMPAIGN_REFUND_FAILED',
     'STAFF_REFUND_FAILED', 'GIFT_DISPUTED', 'CAMPAIGN_GIFT_DISPUTED', 'STAFF_GIFT_DISPUTED',
     'GIFT_DISPUTE_WON', 'CAMPAIGN_DISPUTE_WON', 'STAFF_DISPUTE_WON', 'GIFT_DISPUTE_LOST',
     'CAMPAIGN_DISPUTE_LOST', 'STAFF_DISPUTE_LOST', 'RECEIPT_VOIDED', 'CAMPAIGN_RECEIPT_VOIDED',
     'STAFF_RECEIPT_VOIDED', 'REFUND_REQUEST_RECEIVED', 'CAMPAIGN_REFUND_REQUESTED', 'STAFF_REFUND_REQUESTED',
     'REFUND_REQUEST_APPROVED', 'CAMPAIGN_REFUND_REQUEST_APPROVED', 'STAFF_REFUND_REQUEST_APPROVED', 'REFUND_REQUEST_DECLINED',
     'CAMPAIGN_REFUND_REQUEST_DECLINED', 'STAFF_REFUND_REQUEST_DECLINED'));
drop index notice_without_owner;
create index notice_without_owner on notice (campaign_id)
    where user_id is null and kind in ('GIFT_RECEIVED', 'CAMPAIGN_APPROVED', 'CAMPAIGN_REJECTED', 'CAMPAIGN_REFUND_FAILED',
                                       'CAMPAIGN_GIFT_DISPUTED', 'CAMPAIGN_DISPUTE_WON', 'CAMPAIGN_DISPUTE_LOST',
                                       'CAMPAIGN_RECEIPT_VOIDED', 'CAMPAIGN_REFUND_REQUESTED',
                                       'CAMPAIGN_REFUND_REQUEST_APPROVED', 'CAMPAIGN_REFUND_REQUEST_DECLINED');

-- Staff's notices are nobody's own: whoever has the permission of the kind reads them, each for themselves.
alter table notice add constraint staffs_are_nobodys check (kind not like 'STAFF\_%' or user_id is null);
create index notice_of_staff on notice (id desc) where kind like 'STAFF\_%';
create table notice_read (
    notice_id uuid        not null references notice,
    user_id   uuid        not null,
    read_at   timestamptz not null,
    primary key (notice_id, user_id)
);
