// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.pages;

import java.util.Optional;
import org.careforall.sandbox.books.LineItem;
import org.careforall.sandbox.books.Session;
import org.careforall.sandbox.books.TestCard;
import org.careforall.sandbox.payments.Currencies;

/** What the payer sees. */
final class CheckoutPage {
    private final Currencies currencies;

    CheckoutPage(Currencies currencies) {
        this.currencies = currencies;
    }

    /** @param problem why the last card did not pay, shown above the form */
    String open(Session session, Optional<String> problem) {
        String currency = session.terms().intent().currency();
        String amount = Html.escape(currencies.write(session.terms().intent().amount(), currency));
        StringBuilder body = new StringBuilder("<h1>Pay " + amount + "</h1><ul class=\"lines\">");
        session.terms().lines().forEach(line -> body.append(line(line, currency)));
        body.append("</ul>");
        problem.ifPresent(
                why -> body.append("<p role=\"alert\" class=\"problem\" id=\"problem\">" + Html.escape(why) + "</p>"));
        body.append("""
                <form method="post" class="card">
                <label for="card">Card number</label>
                <input id="card" name="card" value="%s" inputmode="numeric" autocomplete="off" required%s>
                <p class="hint" id="hint">A test card. 4000 0000 0000 0002 is declined, 4000 0000 0000 0259 is disputed
                after it paid.</p>
                <button type="submit" name="action" value="pay">Pay %s</button>
                <button type="submit" name="action" value="cancel" class="quiet" formnovalidate>Cancel</button>
                </form>
                """.formatted(
                        TestCard.VISA.number(),
                        problem.isPresent()
                                ? " aria-invalid=\"true\" aria-describedby=\"problem hint\""
                                : " aria-describedby=\"hint\"",
                        amount));
        return Html.page("Pay " + currencies.write(session.terms().intent().amount(), currency), body.toString());
    }

    private String line(LineItem line, String currency) {
        String times = line.quantity() == 1 ? "" : " × " + line.quantity();
        String description = line.description()
                .map(text -> "<br><small>" + Html.escape(text) + "</small>")
                .orElse("");
        return "<li><span>" + Html.escape(line.name() + times) + description + "</span> <span>"
                + Html.escape(currencies.write(line.total(), currency)) + "</span></li>";
    }

    String closed(String title, String text) {
        return Html.page(title, "<h1>" + Html.escape(title) + "</h1><p>" + Html.escape(text) + "</p>");
    }
}
