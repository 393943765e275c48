// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careforall.standalone.mail.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A guest's gifts become an account's only when the address is shown to be its own. */
@ExtendWith(HouseExtension.class)
class ClaimIT {

    private static final Pattern LINK = Pattern.compile("(/api/users/email-verification/[A-Za-z0-9_-]+)");

    private final House house;

    ClaimIT(House house) {
        this.house = house;
    }

    @Test
    void aGiftNeverMovesByAddressAloneAndDoesWhenTheAddressIsVerified() {
        String address = "guest-" + UUID.randomUUID() + "@example.org";
        String gift = Donations.gift(house.sharedCampaign(), 900).replace("grace@example.org", address);
        String id = house.donations()
                .pledge(Donations.key(), gift)
                .expect(201)
                .json()
                .path("id")
                .asText();

        Actors.Person donor = house.actors().donor(address);
        donor.api().post("/api/donations/claim", "{}").expectProblem(409);
        assertThat(donor.api().get("/api/donations/mine").json().path("items")).isEmpty();

        await().untilAsserted(() -> assertThat(links(address)).hasSize(1));
        String link = links(address).get(0);
        assertThat(house.api().with("Accept", "text/html").get(link).expect(200).body())
                .contains("type=\"password\"");
        assertThat(house.api()
                        .post(link, "{\"password\": \"correct horse battery staple\"}")
                        .expect(200)
                        .json()
                        .path("emailVerified")
                        .asBoolean())
                .isTrue();

        Actors.Person verified = house.actors().again(donor);
        verified.api().post("/api/donations/claim", "{}").expect(200);
        assertThat(verified.api().get("/api/donations/mine").json().path("items"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("id").asText()).isEqualTo(id));
    }

    private List<String> links(String address) {
        return house.mailsTo(address).stream()
                .map(Mail::text)
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .toList();
    }
}
