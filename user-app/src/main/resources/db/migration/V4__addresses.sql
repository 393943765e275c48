-- SPDX-License-Identifier: Apache-2.0
-- Addresses with local parts outside ASCII: mail goes where it was given, and accounts are told apart by the key, which the app
-- makes (a database folds case in another way than Java does).
alter table account add column email_key text;
update account set email_key = email;
alter table account alter column email_key set not null;
alter table account drop constraint account_email_check;
alter table account add constraint account_email_check check (length(email) between 3 and 254);
alter table account drop constraint one_account_per_email;
alter table account add constraint one_account_per_email unique (email_key);
