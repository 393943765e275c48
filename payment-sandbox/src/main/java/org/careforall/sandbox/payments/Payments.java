// SPDX-License-Identifier: Apache-2.0
package org.careforall.sandbox.payments;

import org.careforall.sandbox.knobs.KnobBoard;

/** All that can happen to money here. */
public record Payments(
        Currencies currencies,
        ChargeCard chargeCard,
        CaptureIntent captureIntent,
        CancelIntent cancelIntent,
        RefundCharge refundCharge,
        SettleRefund settleRefund,
        OpenDispute openDispute,
        CloseDispute closeDispute,
        PaySession paySession,
        ExpireSession expireSession) {

    public static Payments with(KnobBoard board) {
        OpenDispute openDispute = new OpenDispute();
        TakeMoney takeMoney = new TakeMoney(openDispute);
        ChargeCard chargeCard = new ChargeCard(board, takeMoney);
        CancelIntent cancelIntent = new CancelIntent();
        return new Payments(
                new Currencies(),
                chargeCard,
                new CaptureIntent(takeMoney),
                cancelIntent,
                new RefundCharge(),
                new SettleRefund(),
                openDispute,
                new CloseDispute(),
                new PaySession(chargeCard),
                new ExpireSession(cancelIntent));
    }
}
