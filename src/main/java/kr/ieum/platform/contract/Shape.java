package kr.ieum.platform.contract;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What an operation's path, method, parameters and answer tell about it. */
record Shape(OpenAPI contract, String path, HttpMethod method, Operation operation) {

    private static final String PREFIX = "/api/v1/";

    /** A name for generated clients that follows from the path: {@code getVoucherBalance}, {@code createRoundCut}. */
    String name() {
        String[] steps = path.substring(PREFIX.length()).split("/", -1);
        StringBuilder thing = new StringBuilder();
        for (int i = 0; i < steps.length; i++) {
            if (steps[i].startsWith("{")) continue;
            boolean isOfMany = i + 1 < steps.length && steps[i + 1].startsWith("{");
            boolean isMadeHere = i + 1 == steps.length && method == HttpMethod.POST;
            thing.append(capitalised(isOfMany || isMadeHere ? singular(steps[i]) : steps[i]));
        }
        return verb() + thing;
    }

    private String verb() {
        return switch (method) {
            case GET -> answersPage() || answersList() ? "list" : "get";
            case POST -> "create";
            case PUT -> "replace";
            default -> method.name().toLowerCase(Locale.ROOT);
        };
    }

    /** Whether something new is made in a collection, whose name is a plural, and not an existing thing moved. */
    boolean makes() {
        return method == HttpMethod.POST && isKeyed() && path.endsWith("s") && !path.endsWith("ss");
    }

    boolean isKeyed() {
        return takes("Idempotency-Key");
    }

    /** @param header its own name; only before the operation's headers are replaced by shared parts */
    boolean takes(String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    boolean isAboutOneThing() {
        return path.contains("{");
    }

    boolean takesAnything() {
        return takesBody()
                || (operation.getParameters() != null
                        && !operation.getParameters().isEmpty());
    }

    boolean takesBody() {
        return operation.getRequestBody() != null;
    }

    boolean changes() {
        return method != HttpMethod.GET;
    }

    boolean answersPage() {
        return answer().filter(schema -> has(schema, "items") && has(schema, "next"))
                .isPresent();
    }

    private boolean answersList() {
        return answer().map(schema -> schema.getType())
                .filter(types -> types.contains(Schema.SchemaType.ARRAY))
                .isPresent();
    }

    /** The schema of the first good answer, its reference followed. */
    private Optional<Schema> answer() {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("2"))
                .map(entry -> schema(entry.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** @return the schema of that answer's JSON, its reference followed */
    Optional<Schema> schema(APIResponse response) {
        return json(response)
                .flatMap(schema -> Optional.ofNullable(schema.getRef() == null ? schema : resolve(schema.getRef())));
    }

    static Optional<Schema> json(APIResponse response) {
        return Optional.ofNullable(response.getContent())
                .map(content -> content.getMediaType("application/json"))
                .map(type -> type.getSchema());
    }

    private @Nullable Schema resolve(String reference) {
        return contract.getComponents().getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    static boolean has(Schema schema, String property) {
        return schema.getProperties() != null && schema.getProperties().containsKey(property);
    }

    private static String singular(String plural) {
        return plural.endsWith("s") && !plural.endsWith("ss") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private static String capitalised(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : words.split("-", -1))
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        return name.toString();
    }
}
