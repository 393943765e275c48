// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.search.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careforall.donation.csv.CsvStyle;
import org.careforall.donation.donation.Gifts;
import org.careforall.donation.donation.entity.Donation;
import org.careforall.donation.donation.entity.Donor;
import org.careforall.donation.donation.entity.Gift;
import org.careforall.donation.donation.entity.GivingMethod;
import org.careforall.donation.donation.entity.Progress;
import org.careforall.donation.ledger.entity.Split;
import org.careforall.donation.search.entity.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DonationCsvTest {

    private static final UUID ID = new UUID(7, 7);

    @Test
    void everyMetadataKeyHasAColumnOfItsOwn() {
        DonationCsv file = new DonationCsv(CsvStyle.MACHINE, List.of("campaign", "source"));

        assertThat(file.header()).endsWith(",updatedAt,metadata.campaign,metadata.source,otherMetadata\r\n");
        assertThat(line(file, Map.of("source", "app", "campaign", "May"), "USD"))
                .endsWith("Z,May,app,\r\n");
        assertThat(line(file, Map.of("source", "app"), "USD")).endsWith("Z,,app,\r\n");
        assertThat(line(file, Map.of(), "USD")).endsWith("Z,,,\r\n");
    }

    @Test
    void whatCameUpWhileTheFileWasWrittenIsNotLeftOut() {
        DonationCsv file = new DonationCsv(CsvStyle.MACHINE, List.of("source"));

        assertThat(line(file, Map.of("source", "app", "late", "a"), "USD"))
                .endsWith("Z,app,\"{\"\"late\"\":\"\"a\"\"}\"\r\n");
    }

    @ParameterizedTest
    @CsvSource({"USD,25.00,26.06", "JPY,2500,2606", "KWD,2.500,2.606", "XXX,25.00,26.06"})
    void peopleReadAmountsInTheCurrencysOwnDecimals(String currency, String amount, String total) {
        assertThat(line(new DonationCsv(CsvStyle.SPREADSHEET, List.of()), Map.of(), currency))
                .contains(",CARD," + currency + "," + amount + ",", "," + total + ",");
        assertThat(line(new DonationCsv(CsvStyle.MACHINE, List.of()), Map.of(), currency))
                .contains(",CARD," + currency + ",2500,106,2606,");
    }

    @Test
    void aSpreadsheetReadsTimesAndMetadataSafely() {
        String line =
                line(new DonationCsv(CsvStyle.SPREADSHEET, List.of("note")), Map.of("note", "=HYPERLINK(1)"), "USD");

        assertThat(line).contains(",2026-11-21 12:00:00,,2026-11-21 12:00:00,'=HYPERLINK(1),");
    }

    @Test
    void onlyTheSpreadsheetsFileBeginsWithAByteOrderMark() throws IOException {
        assertThat(bytes(CsvStyle.SPREADSHEET)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(bytes(CsvStyle.MACHINE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "excel", "SPREADSHEET", "spreadsheet "})
    void anotherStyleIsRefused(String word) {
        assertThatThrownBy(() -> CsvStyle.of(word)).hasMessageContaining("422");
        assertThat(CsvStyle.of(null)).isEqualTo(CsvStyle.MACHINE);
        assertThat(CsvStyle.of("spreadsheet")).isEqualTo(CsvStyle.SPREADSHEET);
    }

    private static byte[] bytes(CsvStyle style) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            writer.write(style.mark());
        }
        return bytes.toByteArray();
    }

    private static String line(DonationCsv file, Map<String, String> metadata, String currency) {
        Gift gift = new Gift(
                ID,
                ID,
                GivingMethod.CARD,
                new Split(2500, 2606, currency),
                new Donor(Optional.empty(), "k1:1", Optional.empty(), Optional.of("Grace"), false),
                Optional.empty(),
                Optional.of(ID),
                Optional.empty(),
                Optional.empty(),
                metadata,
                Gifts.NOON);
        return file.line(new Found(new Donation(gift, Progress.BEGUN), Gifts.NOON), true);
    }
}
