// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careforall.donation.csv.CsvLine;
import org.careforall.donation.csv.CsvStyle;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Donor;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.ledger.entity.Shares;
import org.careforall.donation.search.entity.Found;

/**
 * Donations as lines of a CSV file, with a column for each metadata key. Keys that came up while the file was written, or
 * that are too many for columns, stand as JSON in the last one, so that nothing is left out.
 *
 * @param keys the metadata keys that have a column
 */
record DonationCsv(CsvStyle style, List<String> keys) {

    private static final List<String> COLUMNS = List.of(
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
            "updatedAt");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The names of the columns. */
    String header() {
        List<String> names = new ArrayList<>(COLUMNS);
        keys.forEach(key -> names.add("metadata." + key));
        names.add("otherMetadata");
        return CsvLine.of(names);
    }

    /** A line; an anonymous donor is left out for those who may not see them. */
    String line(Found found, boolean seesDonors) {
        Donation donation = found.donation();
        Gift gift = donation.gift();
        Optional<Donor> donor = Optional.of(gift.donor()).filter(one -> seesDonors || !one.anonymous());
        List<String> cells = new ArrayList<>(List.of(
                gift.id().toString(),
                gift.campaignId().toString(),
                donation.status().name(),
                gift.method().name(),
                gift.split().currency()));
        cells.addAll(amounts(donation));
        cells.addAll(List.of(
                Boolean.toString(gift.donor().anonymous()),
                donor.flatMap(Donor::name).orElse(""),
                donor.flatMap(Donor::email).orElse(""),
                donor.flatMap(Donor::userId).map(Object::toString).orElse(""),
                gift.message().orElse(""),
                gift.reference().orElse(""),
                gift.externalReference().orElse(""),
                time(Optional.of(gift.createdAt())),
                time(donation.progress().capturedAt()),
                time(Optional.of(found.updatedAt()))));
        keys.forEach(key -> cells.add(gift.metadata().getOrDefault(key, "")));
        cells.add(others(gift.metadata()));
        return CsvLine.of(cells);
    }

    private List<String> amounts(Donation donation) {
        Gift gift = donation.gift();
        Shares shares = donation.shares();
        return List.of(
                        gift.split().amount(),
                        gift.split().fee(),
                        gift.split().total(),
                        shares.captured(),
                        shares.refunded(),
                        shares.chargedBack(),
                        shares.raised())
                .stream()
                .map(sum -> style.amount(sum, gift.split().currency()))
                .toList();
    }

    private String time(Optional<Instant> time) {
        return time.map(style::time).orElse("");
    }

    private String others(Map<String, String> metadata) {
        Map<String, String> others = new TreeMap<>(metadata);
        others.keySet().removeAll(keys);
        try {
            return others.isEmpty() ? "" : JSON.writeValueAsString(others);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts that are no JSON: " + others.keySet(), e);
        }
    }
}
