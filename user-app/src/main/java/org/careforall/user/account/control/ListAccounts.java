// SPDX-License-Identifier: Apache-2.0
package org.careforall.user.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.careforall.platform.paging.Cursor;
import org.careforall.platform.paging.Page;
import org.careforall.platform.paging.PageRequest;
import org.careforall.platform.problem.Problems;
import org.careforall.user.account.entity.Account;
import org.careforall.user.account.entity.Accounts;

/** Staff look through the accounts. */
@ApplicationScoped
public class ListAccounts {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int MAX_TEXT = 254;

    private Accounts accounts;

    /** For CDI's proxies. */
    protected ListAccounts() {}

    /** Made by CDI. */
    @Inject
    public ListAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * A page of accounts whose address or name contains the text.
     *
     * @throws org.careforall.platform.problem.ProblemException 400 for a cursor that is none of ours; 422 for a text that
     *     is too long or holds control characters
     */
    public <T> Page<T> list(Optional<String> text, PageRequest page, Function<Account, T> view) {
        String wanted = text.orElse("").strip();
        if (wanted.length() > MAX_TEXT || wanted.chars().anyMatch(Character::isISOControl)) {
            throw Problems.invalid("q", "must be at most 254 characters, none of them a control character");
        }
        List<Account> found =
                accounts.list(wanted, page.after().map(ListAccounts::id).orElse(FIRST), page.limit() + 1);
        List<Account> shown = found.subList(0, Math.min(found.size(), page.limit()));
        String next = found.size() > shown.size()
                ? Cursor.encode(shown.get(shown.size() - 1).id())
                : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    private static UUID id(String cursor) {
        return Cursor.read(cursor, parts -> UUID.fromString(parts.get(0)));
    }
}
