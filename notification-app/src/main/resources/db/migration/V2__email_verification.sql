-- SPDX-License-Identifier: Apache-2.0
-- A link that shows whose an address is: mailed, and in nobody's list.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in
    ('GIFT_THANKS', 'GIFT_REFUNDED', 'GIFT_RECEIVED', 'CAMPAIGN_APPROVED', 'CAMPAIGN_REJECTED', 'EMAIL_VERIFICATION'));
alter table notice alter column campaign_id drop not null;
alter table notice add constraint about_a_campaign_or_an_address
    check ((kind = 'EMAIL_VERIFICATION') = (campaign_id is null));
alter table notice add constraint links_are_nobodys check (kind <> 'EMAIL_VERIFICATION' or user_id is null);
