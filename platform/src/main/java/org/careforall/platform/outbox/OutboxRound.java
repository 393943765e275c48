// SPDX-License-Identifier: Apache-2.0
package org.careforall.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * One turn of the relay. A bean of its own because a container lets go of what a call has broken only when the call ends: a
 * connection that fails inside a task stays with that task, and the relay's has no end, so that each cut cable would take
 * one connection from the pool for ever, and a dead session would be handed out again and again.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxRound {

    @Resource(lookup = "java:comp/env/jdbc/app")
    private DataSource database;

    @Resource(lookup = "java:comp/env/jms/cf")
    private ConnectionFactory connections;

    @Resource(lookup = "java:comp/env/jms/own")
    private Topic topic;

    @Inject
    private BrokerLink broker;

    /**
     * Takes rows in a database transaction, sends them in a local JMS transaction, commits JMS, then the database.
     *
     * @return how many were sent
     */
    public int relay() throws SQLException, JMSException {
        try (Connection connection = database.getConnection();
                OutboxTake take = OutboxTake.from(connection)) {
            List<OutboxRow> rows = take.rows();
            if (!rows.isEmpty()) {
                try (TopicSession session = new TopicSession(connections, topic)) {
                    session.send(Lanes.batches(rows));
                }
                broker.sent(rows.size());
                take.commit();
            }
            return rows.size();
        }
    }

    /** Asks the broker for a session, and fails when it gives none. */
    public void probe() throws JMSException {
        new TopicSession(connections, topic).close();
    }
}
