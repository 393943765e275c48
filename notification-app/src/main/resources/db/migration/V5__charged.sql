-- SPDX-License-Identifier: Apache-2.0
-- What the donor paid in all, where covered fees make it more than the campaign's part in "amount".

alter table notice
    add column charged bigint check (charged > 0),
    add constraint charged_with_currency check (charged is null or currency is not null);
