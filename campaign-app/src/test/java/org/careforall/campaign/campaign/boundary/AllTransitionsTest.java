// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careforall.campaign.campaign.entity.CampaignAction;
import org.careforall.campaign.campaign.entity.CampaignStatus;
import org.careforall.campaign.campaign.entity.SampleCampaigns;
import org.careforall.campaign.database.CampaignDatabase;
import org.careforall.campaign.testing.CampaignHouse;
import org.careforall.events.campaign.CampaignEvent;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.caller.CurrentCaller;
import org.careforall.platform.problem.ProblemException;
import org.careforall.platform.web.PublicUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The operations of the API do what the table says that docs/campaign-states.md is drawn from; over the real database. */
class AllTransitionsTest {

    private static final Map<CampaignStatus, List<CampaignAction>> WAY = SampleCampaigns.way();

    private final CampaignHouse house = new CampaignHouse();
    private final CampaignStatusResource api = new CampaignStatusResource(
            house.moves(), new CampaignAnswers(new PublicUrl("http://localhost")), callerIs(CampaignHouse.STAFF));

    @AfterAll
    static void asBefore() {
        CampaignDatabase.empty();
    }

    static Stream<Arguments> allPairs() {
        return Arrays.stream(CampaignStatus.values())
                .flatMap(status -> Arrays.stream(CampaignAction.values()).map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void theApiDoesWhatTheTableAllowsAndRefusesTheRestWithWhatIsAllowed(CampaignStatus from, CampaignAction action) {
        UUID campaign = campaignIn(from);
        int before = house.told(campaign).size();
        CampaignStatus to = CampaignStatus.table().get(from).get(action);

        if (to == null) {
            ProblemException refusal =
                    SampleCampaigns.refusal(() -> call(action, campaign)).orElseThrow();
            assertThat(refusal.problem().status()).isEqualTo(409);
            assertThat(refusal.problem().extensions())
                    .containsEntry("campaignStatus", from)
                    .containsEntry(
                            "allowed",
                            CampaignStatus.table().get(from).values().stream()
                                    .sorted()
                                    .toList());
            assertThat(house.told(campaign)).hasSize(before);
        } else {
            Response answer = call(action, campaign);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(((CampaignView) answer.getEntity()).status()).isEqualTo(to);
            assertThat(answer.getEntityTag()).isNotNull();
            assertThat(house.told(campaign)).hasSize(before + 1);
            assertThat(((CampaignEvent) house.told(campaign).get(before))
                            .campaign()
                            .status())
                    .isEqualTo(to.name());
        }
        assertThat(house.read(campaign).status()).isEqualTo(to == null ? from : to);
    }

    @Test
    void everyActionIsAnOperationAndEveryOperationAnAction() {
        assertThat(operations().keySet())
                .isEqualTo(Arrays.stream(CampaignAction.values())
                        .map(AllTransitionsTest::path)
                        .collect(Collectors.toSet()));
    }

    private UUID campaignIn(CampaignStatus status) {
        UUID campaign = house.create(SampleCampaigns.details("Wells", 500_000)).id();
        WAY.get(status).forEach(action -> call(action, campaign));
        return campaign;
    }

    private Response call(CampaignAction action, UUID campaign) {
        Method operation = operations().get(path(action));
        // in this order: the campaign, no If-Match, a reason
        Object[] all = {campaign.toString(), null, new Rejection("Please say more.")};
        Object[] arguments = Arrays.copyOf(all, operation.getParameterCount());
        return house.in(() -> {
            try {
                return (Response) operation.invoke(api, arguments);
            } catch (InvocationTargetException e) {
                throw (RuntimeException) e.getCause();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Map<String, Method> operations() {
        return Arrays.stream(CampaignStatusResource.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(POST.class))
                .collect(Collectors.toMap(
                        method -> method.getAnnotation(Path.class).value(), method -> method));
    }

    private static String path(CampaignAction action) {
        return "{campaign}/" + action.name().toLowerCase(Locale.ROOT);
    }

    private static CurrentCaller callerIs(Caller caller) {
        return new CurrentCaller() {
            @Override
            public Caller get() {
                return caller;
            }
        };
    }
}
