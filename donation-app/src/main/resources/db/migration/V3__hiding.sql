-- SPDX-License-Identifier: Apache-2.0

-- What staff took off the public wall; the money stays.
alter table donation
    add column name_hidden    boolean not null default false,
    add column message_hidden boolean not null default false;
