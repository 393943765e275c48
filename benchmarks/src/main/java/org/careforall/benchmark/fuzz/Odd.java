// SPDX-License-Identifier: Apache-2.0
package org.careforall.benchmark.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Values that programs stumble over. */
final class Odd {

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "true",
            "0",
            "-1",
            "101",
            "2147483648",
            "9223372036854775808",
            "1e400",
            "1.5",
            "NaN",
            "abc",
            "garbage",
            "AAAA",
            "b2RkbHksb2Rk",
            "MDE5MzFmNmUtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAy",
            "2026-02-30T00:00:00Z",
            "2026-13-01",
            "+999999999-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "294277-01-01T00:00:00Z",
            "2026-11-21",
            "2026-01",
            "99999-01",
            "-0001-01",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "'; select pg_sleep(0) --",
            "%_\\",
            "a:b",
            ":",
            "x:",
            "90.1,181",
            "1e308,1e308",
            "NaN,NaN",
            "ZZZ",
            "JPY",
            "KWD",
            "\u202Eright to left\u202C",
            "مرحبا بالعالم",
            "😀😀😀",
            "e\u0301\u0301\u0301",
            "\uD800",
            "\uDC00\uD800",
            "\uFFFF",
            "\uFEFF",
            "\u0000",
            "a\u0000b",
            "\u0001\u001F\u007F\u0085",
            "line\r\nX-Injected: yes",
            "<script>alert(1)</script>",
            "${jndi:x}#{1+1}",
            "../../etc/passwd",
            "a".repeat(256),
            "é".repeat(3000),
            "x".repeat(70_000));

    /** Path segments, as they are sent. Controls are left out: the web container itself answers them, before any app. */
    static final List<String> SEGMENTS = List.of(
            "x",
            "-",
            "null",
            "0",
            "-1",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-fffffffffffff",
            "01931F6E-0000-7000-8000-000000000002",
            "%7B01931f6e-0000-7000-8000-000000000002%7D",
            "%20",
            "+",
            "%F0%9F%98%80",
            "%E2%80%AEabc",
            "%ED%A0%80",
            "%C0%80",
            "%FF",
            "%25%30%30",
            "%22%3E%3Cscript%3E",
            "'%20or%201=1--",
            "a:b",
            "campaign:x",
            "campaign:00000000-0000-0000-0000-000000000000",
            "$",
            "*",
            "9223372036854775808",
            "a".repeat(300),
            "b".repeat(4000));

    /** Segments that may lead to another operation, or to none. */
    static final List<String> ELSEWHERE = List.of(
            "%2e%2e",
            "..%2f..",
            "..%2fx",
            "..%2f..%2fmine",
            "%2F",
            "a%2Fb",
            "a/b",
            "x;a=b",
            "%5C",
            "mine",
            "search",
            "%2e",
            "a%3Fb",
            "a%23b");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Odd() {}

    static JsonNode json(Random random) {
        return switch (random.nextInt(24)) {
            case 0, 1 -> JSON.nullNode();
            case 2 -> JSON.numberNode(0);
            case 3 -> JSON.numberNode(-1);
            case 4 -> JSON.numberNode(new BigDecimal("10.5"));
            case 5 -> JSON.numberNode(9_007_199_254_740_993L);
            case 6 -> JSON.numberNode(Long.MAX_VALUE);
            case 7 -> JSON.numberNode(BigInteger.TWO.pow(63));
            case 8 -> JSON.numberNode(new BigDecimal("1e400"));
            case 9 -> JSON.numberNode(new BigDecimal("1e-400"));
            case 10 -> JSON.numberNode(new BigDecimal("1e999999999"));
            case 11 -> JSON.numberNode(-0.0);
            case 12 -> JSON.booleanNode(random.nextBoolean());
            case 13 -> JSON.arrayNode();
            case 14 -> JSON.objectNode();
            case 15 -> JSON.arrayNode().addNull().add(1).add("x");
            case 16 -> nested(100 + random.nextInt(2) * 850);
            case 17 -> JSON.objectNode().put("amount", "2500").put("currency", "usd");
            case 18 -> JSON.textNode(new UUID(random.nextLong(), random.nextLong()).toString());
            default -> JSON.textNode(Maker.pick(TEXTS, random));
        };
    }

    static JsonNode nested(int depth) {
        ArrayNode node = JSON.arrayNode();
        for (int i = 0; i < depth; i++) {
            node = JSON.arrayNode().add(node);
        }
        return node;
    }

    /** Without what no client can put into a header. */
    static String header(Random random) {
        String text = Maker.pick(TEXTS, random);
        return text.length() > 3000 || text.chars().anyMatch(c -> c < ' ' || c > 126) ? "x".repeat(300) : text;
    }
}
