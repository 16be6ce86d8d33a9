package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** The contract as it is served, so that a test meets every operation there is, also those that come later. */
final class ServedContract {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    private ServedContract(JsonNode document) {
        this.document = document;
    }

    static ServedContract served() {
        byte[] json =
                given().header("Accept", "application/json").get("/q/openapi").asByteArray();
        return new ServedContract(read(new String(json, StandardCharsets.UTF_8)));
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + json, notJson);
        }
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> METHODS.forEach(method -> {
                    JsonNode operation = path.getValue().path(method);
                    if (!operation.isMissingNode())
                        operations.add(new Operation(this, method.toUpperCase(Locale.ROOT), path.getKey(), operation));
                }));
        return operations;
    }

    /** What a node refers to, or itself. */
    JsonNode follow(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** One operation. */
    record Operation(ServedContract contract, String method, String path, JsonNode node) {

        String name() {
            return method + " " + path;
        }

        List<String> parameters(String in) {
            return StreamSupport.stream(node.path("parameters").spliterator(), false)
                    .map(contract::follow)
                    .filter(parameter -> parameter.path("in").asText().equals(in))
                    .map(parameter -> parameter.path("name").asText())
                    .toList();
        }

        /** The kinds of body it takes; none if it takes no body. */
        List<String> takes() {
            List<String> types = new ArrayList<>();
            node.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
            return types;
        }

        boolean takesJson() {
            return takes().contains("application/json");
        }

        /** The example of its JSON body. */
        JsonNode example() {
            JsonNode examples =
                    node.at("/requestBody/content").path("application/json").path("examples");
            return examples.isEmpty()
                    ? JsonNodeFactory.instance.objectNode()
                    : contract.follow(examples.elements().next()).path("value").deepCopy();
        }

        JsonNode answer(int status) {
            return contract.follow(node.path("responses").path(String.valueOf(status)));
        }
    }
}
