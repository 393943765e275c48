// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule for e-mail addresses, wherever they come in, and mail that goes there or is seen not to have gone. */
@ExtendWith(HouseExtension.class)
class AddressesIT {

    private final House house;

    AddressesIT(House house) {
        this.house = house;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@\u2603.example",
                "a..da@example.org",
                "ada@[192.0.2.1]",
                "ada@exa_mple.org",
                "a\uff44a@example.org"
            })
    void whatIsNoneIsRefusedByGivingAndByRegistering(String address) {
        String gift = Donations.gift(house.sharedCampaign(), 900).replace("grace@example.org", address);
        Answer given = house.donations().pledge(Donations.key(), gift).expectProblem(422);
        assertThat(given.json().path("errors").path(0).path("field").asText()).isEqualTo("donor.email");

        Answer registered = register(address).expectProblem(422);
        assertThat(registered.json().path("errors").path(0).path("field").asText())
                .isEqualTo("email");
    }

    @Test
    void anInternationalisedDomainIsTakenByBothAndMailedAsPunycode() {
        String local = "guest-" + UUID.randomUUID();
        String gift = Donations.gift(house.sharedCampaign(), 900)
                .replace("grace@example.org", local + "@b\u00fccher.stra\u00dfe.example");
        String written = local + "@xn--bcher-kva.xn--strae-oqa.example";
        String checkout = house.donations()
                .pledge(Donations.key(), gift)
                .expect(201)
                .json()
                .path("checkoutUrl")
                .asText();
        house.payAtTheProvider(checkout, "4242424242424242");

        await().untilAsserted(() -> assertThat(house.mailsTo(written)).hasSize(1));
        assertThat(register(local + "@b\u00fccher.stra\u00dfe.example")
                        .expect(201)
                        .json()
                        .path("email")
                        .asText())
                .isEqualTo(written);
        register(written).expectProblem(409);
    }

    @Test
    void aLocalPartOutsideAsciiIsTakenByBothAndMailedUnaltered() {
        String address = "\u0142ucja-" + UUID.randomUUID() + "@example.org";
        String gift = Donations.gift(house.sharedCampaign(), 900).replace("grace@example.org", address);
        String checkout = house.donations()
                .pledge(Donations.key(), gift)
                .expect(201)
                .json()
                .path("checkoutUrl")
                .asText();
        house.payAtTheProvider(checkout, "4242424242424242");

        await().untilAsserted(() -> assertThat(house.mailsTo(address)).hasSize(1));
        assertThat(register(address).expect(201).json().path("email").asText()).isEqualTo(address);
        register(address.replace('\u0142', '\u0141')).expectProblem(409);
        assertThat(house.actors().token(address, "correct horse battery staple"))
                .isNotEmpty();
    }

    private Answer register(String address) {
        return house.api().post("/api/users", """
                {"email": "%s", "password": "correct horse battery staple", "name": "Somebody"}""".formatted(address));
    }
}
