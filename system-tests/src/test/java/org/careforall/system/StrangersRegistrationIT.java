// SPDX-License-Identifier: Apache-2.0
package org.careforall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody registered with an address that is not theirs; the mailbox's owner has given as a guest, and gets the link. */
@ExtendWith(HouseExtension.class)
class StrangersRegistrationIT {

    private static final Pattern LINK = Pattern.compile("(/api/users/email-verification/[A-Za-z0-9_-]+)");
    private static final String OWN_PASSWORD = "a password of the owner's";

    private final House house;
    private final String address = "owner-" + UUID.randomUUID() + "@example.org";
    private String gift;
    private Actors.Person stranger;
    private String link;

    StrangersRegistrationIT(House house) {
        this.house = house;
    }

    @BeforeEach
    void aStrangerRegistersWithTheAddressOfADonor() {
        gift = house.donations()
                .pledge(
                        Donations.key(),
                        Donations.gift(house.sharedCampaign(), 900).replace("grace@example.org", address))
                .expect(201)
                .json()
                .path("id")
                .asText();
        stranger = house.actors().donor(address);
        await().untilAsserted(() -> assertThat(house.mailsTo(address)).hasSize(1));
        String mail = house.mailsTo(address).get(0).text();
        assertThat(mail).contains("password", "gifts", "refuse");
        Matcher found = LINK.matcher(mail);
        assertThat(found.find()).isTrue();
        link = found.group(1);
    }

    @Test
    void theLinkAloneGivesTheStrangerNothing() {
        assertThat(house.api().post(link).status()).isEqualTo(403);
        assertThat(house.api()
                        .post(link, "{\"password\": \"some other password\"}")
                        .status())
                .isEqualTo(403);
        assertThat(house.actors().donor().api().post(link).status())
                .as("signed in as somebody else")
                .isEqualTo(403);
        assertThat(house.api()
                        .with("Accept", "text/html")
                        .form(link, Map.of("do", "verify", "password", "some other password"))
                        .body())
                .contains("role=\"alert\"", "not the account");

        stranger.api().post("/api/donations/claim", "{}").expectProblem(409);
        house.actors().again(stranger).api().post("/api/donations/claim", "{}").expectProblem(409);
    }

    @Test
    void theOwnerRegistersByTheLinkAndHasGiftsThatTheStrangerNeverSees() {
        house.api().post("/api/users", """
                {"email": "%s", "password": "%s", "name": "Owner"}""".formatted(address, OWN_PASSWORD)).expectProblem(409);

        String id = house.api()
                .post(link + "/account", """
                        {"password": "%s", "name": "Owner"}""".formatted(OWN_PASSWORD))
                .expect(201)
                .json()
                .path("id")
                .asText();

        assertThat(id).isNotEqualTo(stranger.id());
        Api owner = house.api().as(house.actors().token(address, OWN_PASSWORD));
        assertThat(owner.get("/api/users/me").json().path("emailVerified").asBoolean())
                .isTrue();
        owner.post("/api/donations/claim", "{}").expect(200);
        assertThat(owner.get("/api/donations/mine").json().path("items"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("id").asText()).isEqualTo(gift));

        signInAsTheStranger().expect(400);
        assertThat(stranger.api().get("/api/donations/mine").json().path("items"))
                .isEmpty();
        assertThat(stranger.api().get("/api/users/me").json().path("email").asText())
                .doesNotContain(address);
        house.api().post(link, "{\"password\": \"" + OWN_PASSWORD + "\"}").expectProblem(404);
    }

    @Test
    void theOwnerRefusesOnThePageAndTheAddressIsFree() {
        assertThat(house.api().with("Accept", "text/html").get(link).expect(200).body())
                .contains("type=\"password\"", "value=\"refuse\"");

        assertThat(house.api()
                        .with("Accept", "text/html")
                        .form(link, Map.of("do", "refuse"))
                        .expect(200)
                        .body())
                .contains("refused");

        signInAsTheStranger().expect(400);
        house.api().post("/api/users", """
                {"email": "%s", "password": "%s", "name": "Owner"}""".formatted(address, OWN_PASSWORD)).expect(201);
    }

    @Test
    void whatIsVerifiedIsTakenFromNobody() {
        stranger.api().post(link).expect(200);

        house.api().post(link + "/refusal").expectProblem(409);
        house.api().post(link + "/account", """
                {"password": "%s", "name": "Owner"}""".formatted(OWN_PASSWORD)).expectProblem(409);
        house.actors().again(stranger);
    }

    private Answer signInAsTheStranger() {
        return house.api()
                .form(
                        "/api/users/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "username",
                                address,
                                "password",
                                "correct horse battery staple"));
    }
}
