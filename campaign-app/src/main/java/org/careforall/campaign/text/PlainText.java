// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.careforall.platform.problem.FieldError;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.problem.Problems;

/** Checks texts field by field, and collects all that is wrong before it is told. Lengths are in characters. */
public final class PlainText {

    /** A tag, a comment or a declaration as a browser would see it; "3 < 5" and "<3" are none. */
    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private final List<FieldError> errors = new ArrayList<>();

    /** The text without blanks around it; null when it is missing, which is an error. */
    public String required(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            wrong(field, "is required");
            return null;
        }
        return optional(field, text, longest);
    }

    /** The text without blanks around it; null when there is none. */
    public String optional(String field, String text, int longest) {
        String stripped = markdown(field, text, longest);
        if (stripped != null && TAG.matcher(stripped).find()) {
            wrong(field, "must be plain text, without HTML");
        }
        return stripped;
    }

    /** The same for a text in Markdown, whose HTML is another matter. */
    public String markdown(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            wrong(field, "must have at most " + longest + " characters");
        } else if (CONTROL.matcher(stripped).find()) {
            wrong(field, "must not hold control characters");
        }
        return stripped;
    }

    /** A text in Markdown that must be there, can be rendered, and must not hold raw HTML. */
    public String requiredMarkdown(String field, String text, int longest) {
        String stripped = markdown(field, text, longest);
        if (stripped == null) {
            wrong(field, "is required");
        } else if (stripped.length() <= 2 * longest) {
            checkMarkdown(field, stripped);
        }
        return stripped;
    }

    private void checkMarkdown(String field, String text) {
        if (Markdown.nestsTooDeep(text)) {
            wrong(field, "nests quotes, lists or emphasis too deep");
        } else if (Markdown.hasRawHtml(text)) {
            wrong(field, "is Markdown: HTML is not taken outside of code");
        }
    }

    /** Adds what somebody else found. */
    public void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** The same with a code, and what the message speaks of as data. */
    public void wrong(String field, String code, String message, Map<String, Object> parameters) {
        errors.add(new FieldError(field, code, message, parameters));
    }

    /** @throws ProblemException 422 with all errors, when there are any */
    public void requireAllRight() {
        if (!errors.isEmpty()) {
            throw Problems.invalid(List.copyOf(errors));
        }
    }
}
