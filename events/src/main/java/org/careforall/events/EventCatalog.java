// SPDX-License-Identifier: Apache-2.0
package org.careforall.events;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careforall.events.campaign.CampaignEvent;
import org.careforall.events.donation.DonationEvent;
import org.careforall.events.payment.PaymentEvent;
import org.careforall.events.user.UserEvent;

/** Every event that there is, by its type. Built from the producers' sealed interfaces, so that no record is left out. */
public final class EventCatalog {

    private static final Map<String, Class<? extends DomainEvent>> BY_TYPE = Stream.of(
                    UserEvent.class, CampaignEvent.class, DonationEvent.class, PaymentEvent.class)
            .flatMap(EventCatalog::records)
            .collect(Collectors.toUnmodifiableMap(EventCatalog::typeOf, Function.identity()));

    private EventCatalog() {}

    /** The record that carries the data of this type; empty when this house does not know the type. */
    public static Optional<Class<? extends DomainEvent>> recordOf(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The type that this record is published as. */
    public static String typeOf(Class<? extends DomainEvent> event) {
        return event.getAnnotation(EventType.class).value();
    }

    /** All types, sorted. */
    public static List<String> types() {
        return BY_TYPE.keySet().stream().sorted().toList();
    }

    private static Stream<Class<? extends DomainEvent>> records(Class<? extends DomainEvent> producer) {
        return Arrays.stream(producer.getPermittedSubclasses()).map(record -> record.asSubclass(DomainEvent.class));
    }
}
