// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final String RATIO_MET = "reads\tGET …/totals\t5551\t/s\t0.77\t>=0.7\ttoday";
    private static final String RATIO_MISSED = "log\tat work\t262\t/s\t0.87\t>=0.9\ttoday";
    private static final String VALUE_MET = "load\tlag, p99\t249.6\tms\t-\t<=250\ttoday";
    private static final String LIMIT = "reads\ta bare <endpoint>\t7169\t/s\t-\t-\ttoday";

    @Test
    void sayWhatIsMetAndWhatIsMissed() {
        String table = Table.of(
                List.of(Result.of(RATIO_MET), Result.of(RATIO_MISSED), Result.of(VALUE_MET), Result.of(LIMIT)));

        assertThat(table.lines())
                .contains(
                        "| reads | GET …/totals | 5,551/s | 0.77 | ≥ 0.7 | met | today |",
                        "| log | at work | 262/s | 0.87 | ≥ 0.9 | **missed** | today |",
                        "| load | lag, p99 | 250 ms |  | ≤ 250 | met | today |",
                        "| reads | a bare <endpoint> | 7,169/s |  |  |  | today |");
    }

    @Test
    void figuresOfALoadStandBesideEachOtherByTheirRate() {
        String table = Table.of(List.of(
                Result.of("load\tgifts, 100 offered\t92.5\t/s\t-\t-\ttoday"),
                Result.of("load\tgifts, 100 offered, p99\t171.6\tms\t-\t-\ttoday"),
                Result.of("load\tgifts, 600 offered\t173\t/s\t-\t>=600\ttoday")));

        assertThat(table.lines())
                .contains(
                        "| gifts: offered | got | p99 |",
                        "| 100/s | 92.5/s | 172 ms |",
                        "| 600/s | 173/s, **goal ≥ 600** |  |")
                .noneMatch(line -> line.startsWith("| load |"));
    }

    @Test
    void drawsABarForEachGoalAndNoneForALimit() {
        String picture = Chart.of(List.of(Result.of(RATIO_MET), Result.of(RATIO_MISSED), Result.of(LIMIT)));

        assertThat(picture).contains("0.77 (≥ 0.7)", "0.87 (≥ 0.9) missed").doesNotContain("bare");
    }

    @Test
    void drawsErrorsOnlyWhereThereAreSome() {
        String picture = Chart.of(List.of(
                Result.of("load\tfew offered, errors\t0\t\t-\t<=0\ttoday"),
                Result.of("load\tmany offered, errors\t5695\t\t-\t<=0\ttoday")));

        assertThat(picture).contains("many offered").doesNotContain("few offered");
    }

    @Test
    void aFigureThatIsNotBetterThanItsGoalIsNot() {
        Goal atMost = Goal.of("<=250");

        assertThat(atMost.isMet(250)).isTrue();
        assertThat(atMost.isMet(250.1)).isFalse();
        assertThat(atMost.isMet(Double.NaN)).isFalse();
        assertThat(atMost.reached(500)).isEqualTo(0.5);
    }

    @Test
    void putsTheTableWhereThePageHasItsPlace(@TempDir Path docs) throws IOException {
        Files.writeString(docs.resolve("performance.tsv"), "# a remark\n" + RATIO_MET + "\n");
        Files.writeString(
                docs.resolve("performance.md"),
                "before\n<!-- table: benchmarks/all -->\nold\n<!-- end of the table -->\nafter\n");

        Report.main(new String[] {docs.toString()});

        assertThat(Files.readString(docs.resolve("performance.md")))
                .startsWith("before\n")
                .contains("| 5,551/s |")
                .doesNotContain("old")
                .endsWith("<!-- end of the table -->\nafter\n");
        assertThat(docs.resolve("performance.svg")).content().startsWith("<svg ");
    }

    @Test
    void aPageWithoutAPlaceAndALineWithoutItsFieldsAreRefused() {
        assertThatThrownBy(() -> Report.withTable("nothing", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Result.of("one\ttwo")).hasMessageContaining("not 7 fields");
    }
}
