// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.careforall.campaign.campaign.control.CampaignAccess;
import org.careforall.campaign.campaign.control.ChangeCampaign;
import org.careforall.campaign.campaign.control.CheckDetails;
import org.careforall.campaign.campaign.control.CompleteEnded;
import org.careforall.campaign.campaign.control.CreateCampaign;
import org.careforall.campaign.campaign.control.MoveCampaign;
import org.careforall.campaign.campaign.control.RecordChange;
import org.careforall.campaign.campaign.control.SelfApproval;
import org.careforall.campaign.campaign.control.TellMilestones;
import org.careforall.campaign.campaign.control.WatchGoal;
import org.careforall.campaign.campaign.entity.Campaign;
import org.careforall.campaign.campaign.entity.CampaignAction;
import org.careforall.campaign.campaign.entity.CampaignDetails;
import org.careforall.campaign.campaign.entity.Campaigns;
import org.careforall.campaign.campaign.entity.Slugs;
import org.careforall.campaign.category.entity.Categories;
import org.careforall.campaign.history.entity.CampaignHistory;
import org.careforall.campaign.totals.entity.CampaignTotals;
import org.careforall.campaign.totals.entity.GoalWatch;
import org.careforall.events.DomainEvent;
import org.careforall.platform.caller.Caller;
import org.careforall.platform.database.Database;
import org.careforall.platform.json.Json;
import org.careforall.platform.outbox.Outbox;

/** The app's parts put together without a server: real JPA, real PostgreSQL. */
public final class CampaignHouse {

    public static final Caller OWNER = caller("campaign:create");
    public static final Caller STAFF = caller("campaign:review", "campaign:manage", "payment:refund");

    private static final TestTransactions TRANSACTIONS = new TestTransactions();

    private final List<DomainEvent> told = new ArrayList<>();
    private final ThreadLocal<List<DomainEvent>> telling = ThreadLocal.withInitial(ArrayList::new);
    private final Database database = new Database(TRANSACTIONS.dataSource());
    private final Campaigns campaigns = new Campaigns(TRANSACTIONS.entities());
    private final Outbox outbox = new Outbox() {
        @Override
        public void append(List<? extends DomainEvent> events) {
            telling.get().addAll(events);
        }
    };
    private final CampaignHistory history = new CampaignHistory(database);
    private final RecordChange record = new RecordChange(campaigns, history, outbox, new Json());
    private final CampaignAccess access = new CampaignAccess(campaigns);
    private final CheckDetails rules = new CheckDetails(new Categories(database));
    private final GoalWatch watch = new GoalWatch(database);
    private final WatchGoal goals = new WatchGoal(watch);
    private final MoveCampaign moves;

    public CampaignHouse() {
        this("administrators");
    }

    /** @param selfApproval who may approve what they wrote */
    public CampaignHouse(String selfApproval) {
        moves = new MoveCampaign(
                access, new SelfApproval(history, selfApproval), record, new CampaignTotals(database), goals);
    }

    /** A member of the house with these permissions. */
    public static Caller caller(String... permissions) {
        return new Caller(
                Optional.of(UUID.randomUUID()),
                Optional.empty(),
                true,
                Optional.empty(),
                Set.of(permissions),
                Set.of());
    }

    /** Work in one transaction; its events are told when it commits. */
    public <T> T in(Supplier<T> work) {
        telling.get().clear();
        T result = TRANSACTIONS.in(work);
        told.addAll(telling.get());
        return result;
    }

    public Campaign create(CampaignDetails details) {
        return create(details, Optional.empty());
    }

    public Campaign create(CampaignDetails details, Optional<String> slug) {
        return in(() -> new CreateCampaign(campaigns, new Slugs(database), rules, record).create(details, slug, OWNER));
    }

    public Campaign move(UUID campaign, CampaignAction action, Caller caller) {
        return in(() -> switch (action) {
            case APPROVE -> moves.approve(campaign.toString(), null, caller);
            case REJECT -> moves.reject(campaign.toString(), null, "Please say more.", caller);
            default -> moves.move(campaign.toString(), action, caller);
        });
    }

    /** A new campaign, approved. */
    public Campaign active(CampaignDetails details) {
        UUID id = create(details).id();
        move(id, CampaignAction.SUBMIT, OWNER);
        return move(id, CampaignAction.APPROVE, STAFF);
    }

    public Campaign read(UUID campaign) {
        return in(() -> campaigns.find(campaign.toString()).orElseThrow());
    }

    /** What was told of a campaign, in order. */
    public List<DomainEvent> told(UUID campaign) {
        return told.stream()
                .filter(event -> event.aggregateId().equals(campaign))
                .toList();
    }

    public Database database() {
        return database;
    }

    public Campaigns campaigns() {
        return campaigns;
    }

    public CampaignAccess access() {
        return access;
    }

    public Outbox outbox() {
        return outbox;
    }

    public RecordChange record() {
        return record;
    }

    public MoveCampaign moves() {
        return moves;
    }

    public ChangeCampaign changes() {
        return new ChangeCampaign(access, rules, record, goals);
    }

    public CompleteEnded ended() {
        return new CompleteEnded(campaigns, moves);
    }

    public TellMilestones milestones() {
        return new TellMilestones(campaigns, watch, goals, moves, outbox);
    }
}
