// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.report;

/**
 * What is asked of a figure.
 *
 * @param side whether more or less is better; {@link Side#NONE} asks nothing
 * @param bound the least or the most that is good
 */
record Goal(Side side, double bound, String text) {

    /** Which side of the bound is good. */
    enum Side {
        AT_LEAST,
        AT_MOST,
        NONE
    }

    /** {@code >=0.5}, {@code <=250} or {@code -}. */
    static Goal of(String text) {
        if (text.equals("-")) {
            return new Goal(Side.NONE, Double.NaN, "");
        }
        String bound = text.substring(2);
        return switch (text.substring(0, 2)) {
            case ">=" -> new Goal(Side.AT_LEAST, Double.parseDouble(bound), "≥ " + bound);
            case "<=" -> new Goal(Side.AT_MOST, Double.parseDouble(bound), "≤ " + bound);
            default -> throw new IllegalArgumentException("no goal: " + text);
        };
    }

    boolean asksNothing() {
        return side == Side.NONE;
    }

    /** How far something is: 1 is the goal, more is better. */
    double reached(double judged) {
        if (judged == 0) {
            return side == Side.AT_LEAST ? 0 : Double.POSITIVE_INFINITY;
        }
        return side == Side.AT_LEAST ? judged / bound : bound / judged;
    }

    boolean isMet(double judged) {
        return asksNothing() || (side == Side.AT_LEAST ? judged >= bound : judged <= bound);
    }
}
