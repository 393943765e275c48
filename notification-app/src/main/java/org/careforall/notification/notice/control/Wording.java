// SPDX-License-Identifier: Apache-2.0
package org.careforall.notification.notice.control;

import java.math.BigDecimal;
import java.util.Currency;
import org.careforall.events.Money;
import org.careforall.notification.notice.entity.Notice;
import org.careforall.notification.notice.entity.Told;

/**
 * The words of a notice.
 *
 * @param title one line
 * @param text some sentences, plain
 */
public record Wording(String title, String text) {

    private static final int LONGEST_NAME = 120;

    /** Finds them; names and titles come from people, so that they are cut and freed of what would break a line. */
    public static Wording of(Told told) {
        Notice notice = told.notice();
        String campaign =
                told.campaignTitle().map(title -> "“" + tame(title) + "”").orElse("the campaign");
        String amount = notice.amount().map(Wording::spoken).orElse("");
        return switch (notice.kind()) {
            case GIFT_THANKS ->
                new Wording(
                        "Thank you for your gift",
                        "Your gift of " + amount + " to " + campaign + " has arrived." + charged(notice)
                                + " Thank you!");
            case GIFT_REFUNDED ->
                new Wording(
                        "Your gift was refunded",
                        "Of your gift to " + campaign + ", " + amount
                                + " in all is given back to you. It may take some days to reach your account.");
            case GIFT_CANCELLED ->
                new Wording(
                        "Your gift has ended: the campaign was cancelled",
                        campaign + " was cancelled before your gift of " + amount + " was paid, so your gift has ended."
                                + " No money was taken, the link to pay no longer works, and there is nothing that you"
                                + " need to do. If you have already paid in cash or by bank transfer, please tell us.");
            case GIFT_RECEIVED ->
                new Wording(
                        "A new gift arrived",
                        notice.donorName().map(Wording::tame).orElse("Somebody") + " gave " + amount + " to " + campaign
                                + ".");
            case CAMPAIGN_APPROVED ->
                new Wording("Your campaign is approved", campaign + " is approved and takes gifts now.");
            case CAMPAIGN_REJECTED ->
                new Wording(
                        "Your campaign needs changes",
                        campaign + " was sent back to you."
                                + notice.reason()
                                        .map(reason -> " The reason: " + tame(reason))
                                        .orElse(""));
            case EMAIL_VERIFICATION ->
                new Wording(
                        "Please confirm your e-mail address",
                        "Somebody made an account with this e-mail address. If it was you, open this link within a day and"
                                + " enter the account's password: "
                                + notice.reason().orElseThrow()
                                + " By that you give the account what belongs to this address: the gifts that were made"
                                + " with it as a guest, with their receipts. If it was not you, enter no password that you"
                                + " did not choose yourself; open the same link to refuse, or to make an account of your"
                                + " own. If you do nothing, the account gets nothing.");
            default -> GiftWording.of(notice, campaign, amount);
        };
    }

    /** Donors compare this with their card's statement, which knows nothing of the campaign's part. */
    private static String charged(Notice notice) {
        return notice.charged()
                .map(all -> " " + spoken(all) + " was charged in all, "
                        + spoken(all.withAmount(
                                all.amount() - notice.amount().orElseThrow().amount()))
                        + " of it to cover the fees.")
                .orElse("");
    }

    /** In major units, as ISO 4217 divides them: {@code 25.00 USD}, {@code 500 JPY}. */
    private static String spoken(Money money) {
        return BigDecimal.valueOf(money.amount(), decimals(money.currency())).toPlainString() + " " + money.currency();
    }

    private static int decimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknownToThisJava) {
            return 2;
        }
    }

    static String tame(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
