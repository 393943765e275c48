-- SPDX-License-Identifier: Apache-2.0

-- Behind which campaign it began; null: it began with the first. What lies before, it says nothing of.
alter table reconciliation add column began_after uuid;
