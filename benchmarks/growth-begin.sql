-- SPDX-License-Identifier: Apache-2.0
-- In one app's database, as its superuser: keeps what is there as originals, and makes what copies them. An id is copied with its first
-- 32 bits, time of a UUIDv7, lowered by the copy's number: copies are older gifts, in order, and fit together over all databases.
create schema growth;
create function growth.older(id uuid, n integer) returns uuid language sql immutable as $$
    select (lpad(to_hex((('x' || substr(id::text, 1, 8))::bit(32)::bigint - n + 4294967296) % 4294967296), 8, '0')
        || substr(id::text, 9))::uuid
$$;

-- Columns that are not named here are copied as they are; generated ones are left to the table. Oldest copies first, as gifts come:
-- an index that grows at its end keeps its pages full.
create function growth.copy(original text, columns jsonb, first integer, last integer) returns void language plpgsql as $$
declare
    names text;
    expressions text;
begin
    if to_regclass('growth.' || original) is null then
        execute format('create table growth.%I as select * from public.%1$I', original);
    end if;
    select string_agg(quote_ident(attname), ', ' order by attnum),
        string_agg(coalesce(columns ->> attname, 'o.' || quote_ident(attname)), ', ' order by attnum)
    into names, expressions
    from pg_attribute
    where attrelid = ('public.' || original)::regclass and attnum > 0 and not attisdropped
        and attidentity = '' and attgenerated = '';
    for n in reverse last..first loop
        execute format('insert into public.%I (%s) select %s from growth.%1$I o, (select $1 as n) copy', original, names, expressions) using n;
    end loop;
end $$;
