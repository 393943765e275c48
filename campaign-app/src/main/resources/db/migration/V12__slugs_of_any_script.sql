-- SPDX-License-Identifier: Apache-2.0

-- Letters of any script. Of ASCII still only small letters, digits and single hyphens, so that nothing in it means anything to a
-- path or a query; the rest is kept in one normalization form, so that one name has one spelling.
alter table campaign_slug drop constraint campaign_slug_slug_check;
alter table campaign_slug add check (
    slug <> '' and slug is nfc normalized
    and slug !~ '[\x01-\x2c\x2e\x2f\x3a-\x60\x7b-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]'
    and slug !~ '(^-|--|-$)');
