// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.books;

import java.util.Optional;
import java.util.stream.Stream;

/** The cards that pay here, with the numbers and tokens of Stripe's (docs.stripe.com/testing). */
public enum TestCard {
    VISA("4242424242424242", "pm_card_visa", "visa"),
    MASTERCARD("5555555555554444", "pm_card_mastercard", "mastercard"),
    DECLINED("4000000000000002", "pm_card_visa_chargeDeclined", "visa", "card_declined", "generic_decline"),
    NO_FUNDS(
            "4000000000009995",
            "pm_card_visa_chargeDeclinedInsufficientFunds",
            "visa",
            "card_declined",
            "insufficient_funds"),
    LOST("4000000000009987", "pm_card_visa_chargeDeclinedLostCard", "visa", "card_declined", "lost_card"),
    EXPIRED("4000000000000069", "pm_card_chargeDeclinedExpiredCard", "visa", "expired_card", "expired_card"),
    WRONG_CVC("4000000000000127", "pm_card_chargeDeclinedIncorrectCvc", "visa", "incorrect_cvc", "incorrect_cvc"),
    DISPUTED("4000000000000259", "pm_card_createDispute", "visa"),
    REFUND_PENDS("4000000000007726", "pm_card_pendingRefund", "visa"),
    REFUND_FAILS("4000000000005126", "pm_card_refundFail", "visa");

    private final String number;
    private final String token;
    private final String brand;
    private final Optional<Decline> decline;

    TestCard(String number, String token, String brand) {
        this.number = number;
        this.token = token;
        this.brand = brand;
        this.decline = Optional.empty();
    }

    TestCard(String number, String token, String brand, String code, String declineCode) {
        this.number = number;
        this.token = token;
        this.brand = brand;
        this.decline = Optional.of(new Decline(code, declineCode, sentence(code, declineCode)));
    }

    private static String sentence(String code, String declineCode) {
        return switch (code) {
            case "expired_card" -> "Your card has expired.";
            case "incorrect_cvc" -> "Your card's security code is incorrect.";
            default ->
                declineCode.equals("insufficient_funds")
                        ? "Your card has insufficient funds."
                        : "Your card was declined.";
        };
    }

    public String number() {
        return number;
    }

    public String brand() {
        return brand;
    }

    public String last4() {
        return number.substring(number.length() - 4);
    }

    /** Empty for a card that pays. */
    public Optional<Decline> decline() {
        return decline;
    }

    /** By its number; spaces and dashes do not count. */
    public static Optional<TestCard> byNumber(String typed) {
        String digits = typed.replaceAll("[\\s-]", "");
        return Stream.of(values()).filter(card -> card.number.equals(digits)).findFirst();
    }

    /** By the name of its test payment method, as {@code pm_card_visa}. */
    public static Optional<TestCard> byToken(String token) {
        return Stream.of(values()).filter(card -> card.token.equals(token)).findFirst();
    }
}
