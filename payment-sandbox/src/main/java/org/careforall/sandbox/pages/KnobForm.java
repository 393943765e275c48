// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.pages;

import org.careforall.sandbox.knobs.Knobs;

/** The knobs, as a form on the index page. */
final class KnobForm {
    private KnobForm() {}

    static String of(Knobs knobs) {
        return "<section><h2>Knobs</h2><p>Shares are from 0 (never) to 1 (always).</p>"
                + "<form method=\"post\" action=\"/sandbox/knobs\" class=\"knobs\">"
                + share("duplicate", "Webhooks that come twice", knobs.duplicate())
                + share("reorder", "Webhooks that are overtaken", knobs.reorder())
                + share("delay", "Webhooks that come late", knobs.delay())
                + number("delayMillis", "… by milliseconds", knobs.delayMillis())
                + share("drop", "Webhooks dropped, then redelivered", knobs.drop())
                + share("lose", "Webhooks that never come", knobs.lose())
                + share("wrongSignature", "Webhooks first signed wrongly", knobs.wrongSignature())
                + share("timeout", "API calls never answered", knobs.timeout())
                + number("timeoutMillis", "… closed after milliseconds", knobs.timeoutMillis())
                + share("error500", "API calls that answer 500", knobs.error500())
                + share("partialCapture", "Captures that take half", knobs.partialCapture())
                + number("seed", "Seed", knobs.seed())
                + text("apiVersion", "API version of events", knobs.apiVersion())
                + text("enabledEvents", "Event types that are sent", String.join(" ", knobs.enabledEvents()))
                + "<label><input type=\"checkbox\" name=\"paused\" value=\"true\"" + (knobs.paused() ? " checked" : "")
                + "> Send no webhooks for now</label>"
                + "<button type=\"submit\">Turn the knobs</button></form></section>";
    }

    private static String share(String name, String label, double value) {
        return input(name, label, Double.toString(value), "type=\"number\" min=\"0\" max=\"1\" step=\"any\"");
    }

    private static String number(String name, String label, long value) {
        return input(name, label, Long.toString(value), "type=\"number\" step=\"1\"");
    }

    private static String text(String name, String label, String value) {
        return input(name, label, value, "type=\"text\"");
    }

    private static String input(String name, String label, String value, String kind) {
        return "<div><label for=\"" + name + "\">" + Html.escape(label) + "</label><input id=\"" + name + "\" name=\""
                + name + "\" " + kind + " required value=\"" + Html.escape(value) + "\"></div>";
    }
}
