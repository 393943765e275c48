// SPDX-License-Identifier: Apache-2.0
package org.careforall.standalone.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** The last thousand mails; older ones are forgotten, so that a load test does not fill the memory. */
final class Mailbox {

    private static final int KEPT = 1_000;

    private final Deque<Mail> mails = new ArrayDeque<>();
    private long last;

    synchronized void add(LongFunction<Mail> mail) {
        mails.addLast(mail.apply(++last));
        if (mails.size() > KEPT) {
            mails.removeFirst();
        }
    }

    /** Newest first. */
    synchronized List<Mail> all() {
        List<Mail> newestFirst = new ArrayList<>(mails);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    synchronized Optional<Mail> byId(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }
}
