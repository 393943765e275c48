// SPDX-License-Identifier: Apache-2.0
package org.careforall.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.careforall.events.donation.DonationCaptured;
import org.careforall.events.donation.DonationSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON of each event, as committed in {@code golden/}: what was published once must stay readable. */
class GoldenEventsTest {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    static List<String> types() {
        return EventCatalog.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEventReadsAndWritesItsGoldenJson(String type) throws IOException {
        JsonNode golden = golden(type);

        DomainEvent event =
                mapper.treeToValue(golden, EventCatalog.recordOf(type).orElseThrow());

        assertThat(mapper.readTree(mapper.writeValueAsString(event))).isEqualTo(golden);
    }

    /** What versions before did not carry is missing in events that are still under way. */
    @Test
    void aDonationsEventOfAnEarlierVersionStaysReadable() throws IOException {
        ObjectNode golden = (ObjectNode) golden("org.careforall.donation.captured.v1");
        ((ObjectNode) golden.get("donation")).remove(List.of("charged", "returned", "guest"));

        DonationSnapshot donation =
                mapper.treeToValue(golden, DonationCaptured.class).donation();

        assertThat(donation.chargedInAll()).isEqualTo(donation.total());
        assertThat(donation.returnedInAll()).isZero();
        assertThat(donation.byGuest()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeNamesItsProducerAndAVersion(String type) {
        Class<? extends DomainEvent> record = EventCatalog.recordOf(type).orElseThrow();
        String producer =
                record.getPackageName().substring(record.getPackageName().lastIndexOf('.') + 1);

        assertThat(type).matches("org\\.careforall\\." + producer + "\\.[a-z-]+\\.v[1-9]");
    }

    @Test
    void anUnknownTypeIsNotKnown() {
        assertThat(EventCatalog.recordOf("org.careforall.donation.captured.v99"))
                .isEmpty();
    }

    @Test
    void theCatalogHoldsEveryRecordOfEveryProducer() {
        assertThat(EventCatalog.types()).hasSize(41);
    }

    private JsonNode golden(String type) throws IOException {
        try (InputStream file = GoldenEventsTest.class.getResourceAsStream("/golden/" + type + ".json")) {
            assertThat(file).as("golden JSON of " + type).isNotNull();
            return mapper.readTree(file);
        }
    }
}
