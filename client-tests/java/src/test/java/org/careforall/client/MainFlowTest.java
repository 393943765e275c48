// SPDX-License-Identifier: Apache-2.0
package org.careforall.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.careforall.client.api.CampaignsApi;
import org.careforall.client.api.DonationsApi;
import org.careforall.client.api.NotificationsApi;
import org.careforall.client.api.RefundsApi;
import org.careforall.client.api.TokensApi;
import org.careforall.client.api.TotalsApi;
import org.careforall.client.api.TransparencyLogApi;
import org.careforall.client.api.UsersApi;
import org.careforall.client.invoker.ApiClient;
import org.careforall.client.invoker.ApiException;
import org.careforall.client.model.CampaignStatus;
import org.careforall.client.model.DonorDetails;
import org.careforall.client.model.Money;
import org.careforall.client.model.NewCampaign;
import org.careforall.client.model.PledgeRequest;
import org.careforall.client.model.PledgedDonation;
import org.careforall.client.model.RefundRequestBody;
import org.careforall.client.model.RegisteredUser;
import org.careforall.client.model.Registration;
import org.careforall.client.model.UserView;
import org.careforall.client.model.WallGift;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main flow on a running installation, with nothing but the generated client. */
class MainFlowTest {

    private static final URI BASE = URI.create(setting("CAREFORALL_URL"));
    private static final String ADMIN = "admin@careforall.local";
    private static final String PASSWORD = "a long enough password";

    private final ApiClient guest = client(null);

    @BeforeAll
    static void waitAsLongAsABusyMachineNeeds() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @Test
    void aGiftIsGivenPaidShownGivenBackInPartAndProved() throws Exception {
        String email = "olga-" + UUID.randomUUID() + "@example.org";
        RegisteredUser registered = new UsersApi(guest)
                .registerUser(new Registration()
                        .email(email)
                        .password(PASSWORD)
                        .name("Olga")
                        .roles(List.of("CAMPAIGN_OWNER")));
        ApiClient owner = signedIn(email, PASSWORD);
        ApiClient admin = signedIn(ADMIN, setting("ADMIN_PASSWORD"));
        UUID campaign = activeCampaign(owner, admin);

        String key = UUID.randomUUID().toString();
        PledgeRequest wish = new PledgeRequest()
                .campaignId(campaign)
                .amount(usd(2500))
                .donor(new DonorDetails().name("Grace").email("grace-" + campaign + "@example.org"));
        PledgedDonation gift = new DonationsApi(guest).createDonation(key, wish, null);
        assertThat(new DonationsApi(guest).createDonation(key, wish, null).getId()).isEqualTo(gift.getId());
        pay(gift.getCheckoutUrl());
        await().untilAsserted(() -> assertThat(raised(campaign)).isEqualTo(usd(2500)));
        assertThat(new DonationsApi(guest).listPublicDonations(campaign, null, null).getItems())
                .extracting(WallGift::getAmount)
                .containsExactly(usd(2500));

        new RefundsApi(admin)
                .createRefund(
                        gift.getId(),
                        UUID.randomUUID().toString(),
                        new RefundRequestBody().amount(usd(1000)).reason("asked by the donor"));
        await().untilAsserted(() -> assertThat(raised(campaign)).isEqualTo(usd(1500)));

        assertThat(new UsersApi(admin).listUsers(null, null, email).getItems())
                .extracting(UserView::getId)
                .containsExactly(registered.getId());
        await().untilAsserted(() -> assertThat(
                        new NotificationsApi(owner).listNotifications(null, null, null).getItems())
                .anyMatch(notice -> usd(2500).equals(notice.getAmount())));
        byte[] bundle = await().ignoreException(ApiException.class).until(this::firstEntry, read -> read.length > 2);
        assertThat(bundle).hasSize(2 + Short.toUnsignedInt(ByteBuffer.wrap(bundle).getShort()));
    }

    @Test
    void whatIsRefusedIsAnExceptionWithItsStatus() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> new UsersApi(guest).listUsers(null, null, null))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(401));
    }

    private static UUID activeCampaign(ApiClient owner, ApiClient admin) throws ApiException {
        UUID campaign = new CampaignsApi(owner)
                .createCampaign(new NewCampaign()
                        .title("Clean water")
                        .summary("A well that lasts.")
                        .story("It *matters*.")
                        .category("medical")
                        .goal(usd(500_000)))
                .getId();
        new CampaignsApi(owner).submitCampaign(campaign.toString());
        assertThat(new CampaignsApi(admin)
                        .approveCampaign(campaign.toString(), null)
                        .getStatus())
                .isEqualTo(CampaignStatus.ACTIVE);
        return campaign;
    }

    private Money raised(UUID campaign) throws ApiException {
        return new TotalsApi(guest).getCampaignTotals(campaign.toString()).getRaised();
    }

    /** The generated code reads every body as JSON, so that bytes are taken where it hands over the answer. */
    private byte[] firstEntry() throws ApiException {
        AtomicReference<byte[]> body = new AtomicReference<>();
        ApiClient bytes = client(null).setResponseInterceptor(answer -> body.set(read(answer)));
        new TransparencyLogApi(bytes).getLogTile("0", "entries", 1);
        return body.get();
    }

    private static byte[] read(HttpResponse<InputStream> answer) {
        try {
            return answer.body().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows the link to the provider's page and sends its form, as a browser would. */
    private static void pay(URI checkout) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newHttpClient();
        HttpRequest open = HttpRequest.newBuilder(checkout).build();
        URI page = await().until(() -> locationOf(browser.send(open, BodyHandlers.discarding())), Optional::isPresent)
                .orElseThrow();
        HttpRequest form = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("card=4242424242424242"))
                .build();
        assertThat(browser.send(form, BodyHandlers.discarding()).statusCode()).isLessThan(400);
    }

    private static Optional<URI> locationOf(HttpResponse<Void> answer) {
        return answer.headers().firstValue("Location").map(URI::create);
    }

    private ApiClient signedIn(String email, String password) throws ApiException {
        return client(new TokensApi(guest)
                .issueToken("password", null, null, password, null, email)
                .getAccessToken());
    }

    private static ApiClient client(String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(BASE.toString());
        if (token != null) {
            client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        }
        return client;
    }

    private static Money usd(long amount) {
        return new Money().amount(amount).currency("USD");
    }

    private static String setting(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new IllegalStateException(name + " is not set: start this with client-tests/run"));
    }
}
