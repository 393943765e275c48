// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.careforall.donation.donation.entity.GivingMethod;
import org.careforall.donation.ledger.entity.Split;
import org.careforall.events.Money;
import org.careforall.money.CardCurrency;
import org.careforall.money.Currencies;
import org.careforall.platform.problem.FieldError;
import org.careforall.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be given, and with which fee, in each currency; from the checkout on: {@code EveryCurrencyTest} of payment-app. */
class GiftTermsTest {

    private final GiftTerms terms = new GiftTerms(29_000, "USD:30 HUF:8500 JPY:0", Optional.empty());

    static Set<String> all() {
        Set<String> all = new TreeSet<>(Currencies.inUse());
        all.addAll(CardCurrency.taken());
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void whatIsTakenByCardCanBeChargedWithItsFees(String code) {
        Optional<CardCurrency> taken = CardCurrency.of(code);
        if (taken.isEmpty()) {
            assertThat(refusal(() -> byCard(500_000, code, false)))
                    .extracting(FieldError::field, FieldError::code)
                    .containsExactly("amount.currency", "currency-not-taken");
            return;
        }
        CardCurrency currency = taken.get();
        for (long amount : new long[] {currency.minimum(), currency.minimum() + 3, currency.maximum() / 7}) {
            Split split = byCard(amount, code, true);
            assertThat(CardCurrency.toCharge(split.total(), code)).isEmpty();
            assertThat(split.amount()).isEqualTo(amount);
            assertThat(split.fee()).isPositive();
        }
        assertThat(byCard(currency.minimum(), code, false).fee()).isZero();
        assertThat(refusal(() -> byCard(currency.minimum() - 1, code, true)).code())
                .isEqualTo("amount-too-small");
        assertThat(refusal(() -> byCard(currency.maximum(), code, true)).message())
                .endsWith(" with the fees");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void inCashAnyAmountOfAnyCurrencyWithoutAFee(String code) {
        Split split = terms.split(new Money(1, code), true, GivingMethod.OFFLINE);
        assertThat(split.total()).isEqualTo(1);
        assertThat(terms.split(new Money(999_999_999_999L, code), true, GivingMethod.OFFLINE)
                        .fee())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_000_000L, Long.MIN_VALUE, Long.MAX_VALUE})
    void whatIsNoAmountIsRefusedInCashToo(long amount) {
        assertThat(refusal(() -> terms.split(new Money(amount, "USD"), false, GivingMethod.OFFLINE))
                        .field())
                .isEqualTo("amount.amount");
    }

    @ParameterizedTest
    @CsvSource({
        "10, USD, must be at least 0.50 USD",
        "2503, KWD, must be a multiple of 0.010 KWD",
        "500, LAK, must be at least 12000.00 LAK",
        "1000000, UGX, must be at most 999999 UGX",
    })
    void theLimitIsSaidInTheCurrencysOwnForm(long amount, String code, String message) {
        assertThat(refusal(() -> byCard(amount, code, false)).message()).isEqualTo(message);
    }

    @Test
    void rupiahAreNotRefusedForBeingSmallMoney() {
        assertThat(byCard(150_000_000, "IDR", false).total()).isEqualTo(150_000_000);
    }

    @Test
    void theFlatPartIsTheCurrencysOwn() {
        assertThat(byCard(2_500, "USD", true).fee()).isEqualTo(106);
        assertThat(byCard(500_000, "HUF", true).fee()).as("2.9 % and 85 forint").isEqualTo(23_687);
        assertThat(byCard(1_000, "JPY", true).fee()).isEqualTo(30);
    }

    @Test
    void anOrganisationMayTakeLess() {
        GiftTerms small = new GiftTerms(29_000, "30", Optional.of(10_000L));
        assertThat(refusal(() -> small.split(new Money(10_001, "USD"), false, GivingMethod.OFFLINE))
                        .parameters())
                .containsEntry("maximum", 10_000L);
        assertThat(small.split(new Money(2_500, "KWD"), true, GivingMethod.CARD).total() % 10)
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "USD", "usd:30", "USD:-1", "30%", "USD:0.30"})
    void aSettingThatIsNoneIsRefused(String setting) {
        assertThatThrownBy(() -> new GiftTerms(29_000, setting, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DONATION_FEE_FIXED");
    }

    private Split byCard(long amount, String currency, boolean coverFees) {
        return terms.split(new Money(amount, currency), coverFees, GivingMethod.CARD);
    }

    private static FieldError refusal(ThrowingCallable giving) {
        var refused = org.assertj.core.api.Assertions.catchThrowableOfType(ProblemException.class, giving);
        assertThat(refused.problem().status()).isEqualTo(422);
        return refused.problem().errors().get(0);
    }
}
