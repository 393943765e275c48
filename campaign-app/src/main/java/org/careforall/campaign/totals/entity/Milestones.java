// SPDX-License-Identifier: Apache-2.0
package org.careforall.campaign.totals.entity;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The parts of a goal that are told of.
 *
 * @param goal in minor units
 * @param told the highest part that was told of, in percent; 0 for none
 */
public record Milestones(long goal, int told) {

    private static final List<Integer> PARTS = List.of(25, 50, 75, 100);

    /** The parts, in percent, that are reached with so much and were not told of yet. */
    public List<Integer> reachedWith(long raised) {
        return untold().filter(part -> raised >= amountOf(part)).toList();
    }

    /**
     * From which amount on there is something to tell or to do; empty when there is nothing left.
     *
     * @param stopsAtGoal whether reaching the goal ends the campaign, told of or not
     */
    public OptionalLong nextLook(boolean stopsAtGoal) {
        LongStream next = untold().mapToLong(this::amountOf);
        return (stopsAtGoal ? LongStream.concat(next, LongStream.of(goal)) : next).min();
    }

    private Stream<Integer> untold() {
        return PARTS.stream().filter(part -> part > told);
    }

    /** Rounded up: a part is reached when all of it is there. */
    private long amountOf(int part) {
        return (goal * part + 99) / 100;
    }
}
