// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All campaigns. References are ids or slugs. */
@ApplicationScoped
public class Campaigns {

    private static final String BY_ID = "select c from Campaign c where c.id = :reference";
    private static final String BY_SLUG = "select c from Campaign c where c.slug = :reference";

    @PersistenceContext(unitName = "app")
    private EntityManager entities;

    /** Made by CDI. */
    public Campaigns() {}

    /** On another entity manager, as tests have it. */
    public Campaigns(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps a new one. */
    public void add(Campaign campaign) {
        entities.persist(campaign);
    }

    /** One for reading only: in one statement, and changes of it are not kept. */
    public Optional<Campaign> find(String reference) {
        boolean byId = Slug.isId(reference);
        return entities.createQuery(byId ? BY_ID : BY_SLUG, Campaign.class)
                .setParameter("reference", byId ? UUID.fromString(reference) : Slug.normalized(reference))
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .findFirst();
    }

    /** One for changing: waits until nobody else changes it, and reads it then. */
    public Optional<Campaign> lock(String reference) {
        return idOf(reference).map(this::lock);
    }

    /** Those whose end has come, at most so many. They are not locked: look again before you complete one. */
    public List<UUID> ended(Instant now, int limit) {
        return entities.createQuery(
                        "select c.id from Campaign c where c.status in :running and c.open.endsAt <= :now order by c.id",
                        UUID.class)
                .setParameter("running", List.of(CampaignStatus.ACTIVE, CampaignStatus.PAUSED))
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Writes what was changed, so that versions are those that will be committed. */
    public void flush() {
        entities.flush();
    }

    private Campaign lock(UUID id) {
        return entities.find(Campaign.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<UUID> idOf(String reference) {
        if (Slug.isId(reference)) {
            return Optional.of(UUID.fromString(reference));
        }
        return entities.createQuery("select c.id from Campaign c where c.slug = :slug", UUID.class)
                .setParameter("slug", Slug.normalized(reference))
                .getResultStream()
                .findFirst();
    }
}
