// SPDX-License-Identifier: Apache-2.0
package org.careforall.donation.donation.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.careforall.donation.donation.entity.ContradictoryPayment;

/** 10,000 donations through the classes that the server runs; and the same with faults, each of which must show. */
class SettlementModelTest {

    /** So many donations at the most are played before a planted fault must have shown. */
    private static final int ENOUGH = 20 * SettlementModel.TOGETHER;

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whateverTheOrderTheEndIsWhatTheFactsSay(@ForAll("sequences") List<SettlementModel.Sequence> sequences)
            throws SQLException {
        new SettlementModel(SettlementModel::settle).play(sequences);
    }

    @Provide
    Arbitrary<List<SettlementModel.Sequence>> sequences() {
        return SettlementModel.sequences();
    }

    @Example
    void plantedFaultsAreFound() {
        for (PlantedFault fault : PlantedFault.values()) {
            assertThat(shows(fault)).as(fault.name()).isTrue();
        }
    }

    private static boolean shows(PlantedFault fault) {
        SettlementModel model = new SettlementModel(fault);
        for (int played = 0; played < ENOUGH; played += SettlementModel.TOGETHER) {
            try {
                model.play(SettlementModel.sequences().sample());
            } catch (AssertionError | ContradictoryPayment | SQLException found) {
                // by the oracle; or the code's or the database's own guard refused it before
                return true;
            }
        }
        return false;
    }
}
