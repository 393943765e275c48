// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.campaign.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture in the documentation is drawn from the table in the code. */
class StatesDrawingTest {

    private static final Path PICTURE = Path.of("..", "docs", "campaign-states.md");

    private static final String WORDS = """
            # The states of a campaign

            Drawn from `CampaignStatus`; a test holds the two together (`-DargLine=-Ddraw=true` draws anew). Anything else is
            answered 409, with the states that can come next. Once approved, a campaign keeps its state while a change of
            its title, goal or beneficiary waits for review.

            """;

    @Test
    void thePictureShowsTheTable() throws IOException {
        String picture = WORDS + "```mermaid\nstateDiagram-v2\n    [*] --> DRAFT\n" + arrows() + ends() + "```\n";
        if (Boolean.getBoolean("draw")) {
            Files.writeString(PICTURE, picture);
        }
        assertThat(PICTURE).content().isEqualTo(picture);
    }

    private static String arrows() {
        return Arrays.stream(CampaignStatus.values())
                .flatMap(from -> from.actions().stream().flatMap(action -> from.after(action).stream()
                        .map(to -> "    " + from + " --> " + to + ": "
                                + action.name().toLowerCase(Locale.ROOT) + "\n")))
                .collect(Collectors.joining());
    }

    private static String ends() {
        return Stream.of(CampaignStatus.values())
                .filter(CampaignStatus::isFinal)
                .map(state -> "    " + state + " --> [*]\n")
                .collect(Collectors.joining());
    }
}
