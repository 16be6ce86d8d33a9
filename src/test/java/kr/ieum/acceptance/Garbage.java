package kr.ieum.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What no client should send. */
final class Garbage {

    static final List<String> PATHS = List.of(
            "nonsense",
            "%00",
            "a%00b",
            "%ff%fe",
            "-1",
            "0",
            "99999999999999999999",
            "%27%3B--",
            "%ED%95%9C",
            "..%2F..%2Fq",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(3_000));
    static final List<String> QUERIES = List.of(
            "",
            "0",
            "-1",
            "201",
            "1.5",
            "1e9",
            "99999999999999999999",
            "nonsense",
            "%00",
            "%ff",
            "%ED%95%9C",
            "2021-02-30",
            "2021-13-01T25:00:00Z",
            "%2B999999999-12-31T23:59:59Z",
            "-999999999-01-01",
            "00000000-0000-0000-0000-000000000000",
            "1:1",
            "99999999999999999999:1",
            "%27%20or%201=1--",
            "x".repeat(3_000));
    static final List<String> HEADERS = List.of(
            "",
            " ",
            "*",
            "garbage",
            "W/\"1\"",
            "\"99999999999999999999\"",
            "\"-1\"",
            "\"1\",\"2\"",
            "\"",
            "x".repeat(2_000));

    private static final JsonMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;
    private static final List<JsonNode> VALUES = List.of(
            NEW.nullNode(),
            NEW.textNode(""),
            NEW.textNode(" "),
            NEW.textNode("\u0000"),
            NEW.textNode("\ud800"),
            NEW.textNode("nonsense"),
            NEW.textNode("가".repeat(40_000)),
            NEW.textNode("2021-02-30"),
            NEW.textNode("+999999999-12-31T23:59:59Z"),
            NEW.textNode("+999999999-12-31"),
            NEW.numberNode(-1),
            NEW.numberNode(1.5),
            NEW.numberNode(Long.MAX_VALUE),
            NEW.numberNode(new BigInteger("9".repeat(60))),
            NEW.booleanNode(true),
            NEW.arrayNode(),
            NEW.arrayNode().add(NEW.nullNode()),
            NEW.objectNode(),
            NEW.objectNode().put("x", 1));

    /** What hurt most when this was first tried; of the others each run takes some. */
    private static final List<JsonNode> ALWAYS =
            List.of(NEW.nullNode(), NEW.textNode("\u0000"), NEW.numberNode(new BigInteger("9".repeat(60))));

    private Garbage() {}

    /** Bodies that are no JSON of any use, whatever the operation. */
    static List<byte[]> bodies() {
        List<byte[]> bodies = new ArrayList<>();
        for (String text : List.of(
                "",
                "{",
                "[]",
                "null",
                "1",
                "\"text\"",
                "{}{}",
                "{\"a\":1,\"a\":2}",
                "{\"__proto__\":{}}",
                "\ufeff{}",
                "{\"a\":1e99999}",
                "[".repeat(5_000),
                "{\"a\":".repeat(5_000),
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))
            bodies.add(text.getBytes(StandardCharsets.UTF_8));
        bodies.add(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        bodies.add(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'});
        bodies.add(new byte[] {0, 0, 0, 0});
        bodies.add("{\"a\":\"가\"}".getBytes(StandardCharsets.UTF_16));
        return bodies;
    }

    /** The good body with one thing wrong: each field missing, or something else, and one field too many. */
    static List<JsonNode> mutations(JsonNode good, Random random) {
        List<JsonNode> broken = new ArrayList<>();
        for (String pointer : pointers(good, "")) {
            broken.add(changed(good, pointer, null));
            for (JsonNode value : ALWAYS) broken.add(changed(good, pointer, value));
            for (int i = 0; i < 4; i++) broken.add(changed(good, pointer, VALUES.get(random.nextInt(VALUES.size()))));
        }
        if (good.isObject()) broken.add(((ObjectNode) good.deepCopy()).put("unknownField", 1));
        return broken;
    }

    /** The good body with several things wrong at once. */
    static JsonNode wild(JsonNode good, Random random) {
        JsonNode wild = good;
        for (int i = 0; i < 3; i++) {
            List<String> pointers = pointers(wild, "");
            if (pointers.isEmpty()) return wild;
            wild = changed(
                    wild, pointers.get(random.nextInt(pointers.size())), VALUES.get(random.nextInt(VALUES.size())));
        }
        return wild;
    }

    /** With half a surrogate pair and the like escaped, as a hostile client would write them. */
    static byte[] bytes(JsonNode json) {
        try {
            return ESCAPING.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<String> pointers(JsonNode node, String at) {
        List<String> pointers = new ArrayList<>();
        Consumer<String> step = name -> {
            String pointer = at + "/" + name.replace("~", "~0").replace("/", "~1");
            pointers.add(pointer);
            pointers.addAll(pointers(node.at("/" + name.replace("~", "~0").replace("/", "~1")), pointer));
        };
        if (node.isObject()) node.fieldNames().forEachRemaining(step);
        if (node.isArray() && !node.isEmpty()) step.accept("0");
        return pointers;
    }

    /** @param value null to take the field away */
    private static JsonNode changed(JsonNode good, String pointer, JsonNode value) {
        JsonNode copy = good.deepCopy();
        int last = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ArrayNode array) {
            if (value == null) array.remove(0);
            else array.set(0, value);
        } else if (parent instanceof ObjectNode object) {
            if (value == null) object.remove(name);
            else object.set(name, value);
        }
        return copy;
    }
}
