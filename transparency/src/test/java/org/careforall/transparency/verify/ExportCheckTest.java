// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careforall.transparency.leaf.ExportLines;
import org.careforall.transparency.leaf.Leaf;
import org.careforall.transparency.note.SigningKey;
import org.junit.jupiter.api.Test;

class ExportCheckTest {

    private final SampleLog log = new SampleLog(9);

    @Test
    void anHonestExportIsVerified() {
        assertThat(findings(log.export())).isEmpty();
        assertThat(findings(new SampleLog(0).export())).isEmpty();
    }

    @Test
    void oneCentInTheLedgerIsFoundAndNamed() {
        List<Leaf> ledger = new ArrayList<>(log.logged);
        Leaf tampered = SampleLog.withAmount(ledger.get(4), 0, 1006);
        ledger.set(4, tampered);

        assertThat(findings(log.export(ledger)))
                .contains("leaf 4, transaction " + tampered.transaction() + ", campaign " + SampleLog.CAMPAIGN
                        + ": the ledger does not say what was logged: its rows hash to another leaf")
                .anyMatch(finding -> finding.startsWith("leaf 4,") && finding.contains("does not balance: {USD=1}"));
    }

    @Test
    void aCentThatIsMovedInBalanceIsFoundToo() {
        List<Leaf> ledger = new ArrayList<>(log.logged);
        ledger.set(4, SampleLog.withAmount(SampleLog.withAmount(ledger.get(4), 0, 1006), 1, -1006));

        assertThat(findings(log.export(ledger))).singleElement().asString().startsWith("leaf 4,");
    }

    @Test
    void aTransactionThatIsGoneIsNamed() {
        List<Leaf> ledger = new ArrayList<>(log.logged);
        ledger.set(2, null);

        assertThat(findings(log.export(ledger)))
                .anyMatch(finding -> finding.contains("leaf 2, transaction "
                        + log.logged.get(2).transaction() + ", campaign unknown: the ledger has no such transaction"));
    }

    @Test
    void noByteOfAnExportCanChange() {
        List<String> export = new SampleLog(2).export();
        String whole = String.join("\n", export) + "\n";
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= (byte) (1 << i % 8);
            String text = new String(altered, StandardCharsets.UTF_8);
            assertThat(findings(text.lines().toList())).as(text).isNotEmpty();
        }
    }

    @Test
    void noLineCanBeLeftOutRepeatedOrMoved() {
        List<String> export = log.export();
        for (int i = 0; i < export.size(); i++) {
            List<String> without = new ArrayList<>(export);
            String line = without.remove(i);
            assertThat(findings(without)).as("without " + line).isNotEmpty();
            List<String> twice = new ArrayList<>(export);
            twice.add(i, line);
            assertThat(findings(twice)).as("twice " + line).isNotEmpty();
        }
        assertThat(findings(List.of())).containsExactly("header: the export is empty");
    }

    @Test
    void tilesThatWereAlteredWithTheLedgerDoNotFitTheSignature() {
        Leaf tampered = SampleLog.withAmount(SampleLog.withAmount(log.logged.get(4), 0, 1006), 1, -1006);
        List<String> export = log.export();
        export.set(5, ExportLines.leaf(4, tampered.transaction(), tampered, tampered.hash()));

        assertThat(findings(export))
                .anyMatch(finding -> finding.startsWith("log: the leaves' hashes lead to the root"));
    }

    @Test
    void anExportSignedByAnothersKeyIsFoundByWhoKnowsTheKey() {
        String other = new SigningKey(SampleLog.ORIGIN, new byte[] {
                    1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2
                })
                .verifier()
                .toString();

        assertThat(findings(log.export(), Optional.of(other), Optional.empty()))
                .anyMatch(finding -> finding.contains("not the one you trust"))
                .anyMatch(finding -> finding.contains("not signed"));
    }

    @Test
    void aRewrittenHistoryContradictsACheckpointThatSomebodyKept() {
        String kept = new SampleLog(3).checkpoint();
        assertThat(findings(new SampleLog(3).export(), Optional.empty(), Optional.of(kept)))
                .isEmpty();

        // of the same length and longer, but another fourth leaf
        assertThat(findings(log.export(), Optional.empty(), Optional.of(kept)))
                .containsExactly("earlier checkpoint: the log of size 4 was another one: history was rewritten");
        assertThat(findings(new SampleLog(1).export(), Optional.empty(), Optional.of(kept)))
                .containsExactly("earlier checkpoint: it has 4 leaves, the export only 2");
    }

    private static List<String> findings(List<String> lines) {
        return findings(lines, Optional.empty(), Optional.empty());
    }

    private static List<String> findings(List<String> lines, Optional<String> key, Optional<String> earlier) {
        List<String> found = new ArrayList<>();
        ExportCheck check = new ExportCheck(key, earlier, found::add);
        lines.forEach(check::line);
        assertThat(check.finish()).isEqualTo(found.size());
        return found;
    }
}
