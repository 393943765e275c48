// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.receipt.boundary;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.careforall.money.Currencies;

/** What receipts say in one language. */
public final class ReceiptTexts {

    private final Locale language;
    private final Map<String, String> texts;
    private final ZoneId zone;

    ReceiptTexts(Locale language, Map<String, String> texts, ZoneId zone) {
        this.language = language;
        this.texts = texts;
        this.zone = zone;
    }

    Locale language() {
        return language;
    }

    /** A text, its names in braces filled in: name, value, name, value… */
    String say(String key, String... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        for (int i = 0; i < values.length; i += 2) {
            text = text.replace("{" + values[i] + "}", values[i + 1]);
        }
        return text;
    }

    /** The day of a moment. */
    String date(Instant moment) {
        return moment.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }

    /** The day of a moment, for a column. */
    String shortDate(Instant moment) {
        return moment.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language));
    }

    /** A month. */
    String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", language));
    }

    /** An amount with the currency's decimals and its code, which no two currencies share. */
    String money(long minorUnits, String currency) {
        int decimals = Currencies.decimals(currency);
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return say("money", "currency", currency, "amount", format.format(BigDecimal.valueOf(minorUnits, decimals)));
    }
}
