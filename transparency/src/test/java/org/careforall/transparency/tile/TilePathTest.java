// SPDX-License-Identifier: Apache-2.0
package org.careforall.transparency.tile;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @Test
    void theSpecificationsExample() {
        assertThat(new TilePath(0, 1234067, 256)).hasToString("0/x001/x234/067");
        assertThat(new TilePath(TilePath.ENTRIES, 273, 112)).hasToString("entries/273.p/112");
        assertThat(TilePath.parse("1/x001/234.p/17")).contains(new TilePath(1, 1234, 17));
    }

    @Property
    void whatIsWrittenIsRead(
            @ForAll @IntRange(min = -1, max = 63) int level,
            @ForAll @LongRange(max = 999_999_999_999_999L) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        TilePath path = new TilePath(level, index, width);

        assertThat(TilePath.parse(path.toString())).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "00/000",
                "64/000",
                "-1/000",
                "0/0",
                "0/0000",
                "0/1000",
                "0/x000/001",
                "0/001/002",
                "0/x001",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/017",
                "0/000.p/",
                "entries/x/000",
                "0/000/../001",
                "0/x001/x000/x000/x000/x000/000"
            })
    void anythingElseIsNoTile(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }

    @Property
    void whatHasAPathHasNumbers(
            @ForAll @IntRange(max = 63) int level,
            @ForAll @LongRange(max = 999_999_999_999_999L) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        assertThat(TilePath.of(Integer.toString(level), Long.toString(index), width))
                .contains(new TilePath(level, index, width));
        assertThat(TilePath.of("entries", Long.toString(index), width))
                .contains(new TilePath(TilePath.ENTRIES, index, width));
    }

    @ParameterizedTest
    @CsvSource({"64,0", "-1,0", "00,0", "x,0", "0,-1", "0,01", "0,1000000000000000", "0,''", "'',0", "99999999999999,0"
    })
    void otherNumbersAreNoTile(String level, String index) {
        assertThat(TilePath.of(level, index, 1)).isEmpty();
    }
}
