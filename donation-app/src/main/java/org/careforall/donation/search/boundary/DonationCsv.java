// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.boundary;

import java.util.List;
import java.util.Optional;
import org.careforall.donation.csv.CsvLine;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Donor;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.ledger.entity.Shares;
import org.careforall.donation.search.entity.Found;

/** Donations as lines of a CSV file; amounts in minor units. */
final class DonationCsv {

    static final String HEADER = CsvLine.of(List.of(
            "id",
            "campaignId",
            "status",
            "method",
            "currency",
            "amount",
            "fee",
            "total",
            "captured",
            "refunded",
            "chargedBack",
            "raised",
            "anonymous",
            "donorName",
            "donorEmail",
            "donorUserId",
            "message",
            "reference",
            "externalReference",
            "createdAt",
            "capturedAt",
            "updatedAt"));

    private DonationCsv() {}

    /** A line; an anonymous donor is left out for those who may not see them. */
    static String line(Found found, boolean seesDonors) {
        Donation donation = found.donation();
        Gift gift = donation.gift();
        Shares shares = donation.shares();
        Optional<Donor> donor = Optional.of(gift.donor()).filter(one -> seesDonors || !one.anonymous());
        return CsvLine.of(List.of(
                gift.id().toString(),
                gift.campaignId().toString(),
                donation.status().name(),
                gift.method().name(),
                gift.split().currency(),
                Long.toString(gift.split().amount()),
                Long.toString(gift.split().fee()),
                Long.toString(gift.split().total()),
                Long.toString(shares.captured()),
                Long.toString(shares.refunded()),
                Long.toString(shares.chargedBack()),
                Long.toString(shares.raised()),
                Boolean.toString(gift.donor().anonymous()),
                donor.flatMap(Donor::name).orElse(""),
                donor.flatMap(Donor::email).orElse(""),
                donor.flatMap(Donor::userId).map(Object::toString).orElse(""),
                gift.message().orElse(""),
                gift.reference().orElse(""),
                gift.externalReference().orElse(""),
                gift.createdAt().toString(),
                donation.progress().capturedAt().map(Object::toString).orElse(""),
                found.updatedAt().toString()));
    }
}
