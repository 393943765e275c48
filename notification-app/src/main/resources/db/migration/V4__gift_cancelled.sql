-- SPDX-License-Identifier: Apache-2.0
-- Donors are told when their gift ended because its campaign was cancelled.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in
    ('GIFT_THANKS', 'GIFT_REFUNDED', 'GIFT_CANCELLED', 'GIFT_RECEIVED', 'CAMPAIGN_APPROVED', 'CAMPAIGN_REJECTED',
     'EMAIL_VERIFICATION'));
